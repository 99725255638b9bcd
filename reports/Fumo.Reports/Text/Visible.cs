using System.Globalization;
using System.Text;

namespace Fumo.Reports;

/// <summary>Text from the wire as people can see it: what would be invisible, or would turn the line around, is spelled out.</summary>
public static class Visible
{
    private const int ControlPictures = 0x2400;
    private const int DeletePicture = 0x2421;

    /// <summary>
    /// The text with control characters as their pictures (␀), bidirectional marks and other invisible characters as
    /// ‹U+202E›, and halves of surrogate pairs as U+FFFD. Tab and line feed stay; CR LF becomes LF. Legal in XML and HTML.
    /// </summary>
    /// <param name="text">The text.</param>
    public static string Text(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.EnumerateRunes().Any(NeedsSpelling) && !text.Any(char.IsSurrogate))
        {
            return text;
        }

        StringBuilder spelled = new(text.Length + 16);
        foreach (Rune rune in text.Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes())
        {
            Append(spelled, rune);
        }

        return spelled.ToString();
    }

    /// <summary>The text on one line: line feeds and tabs are spelled out, too.</summary>
    /// <param name="text">The text.</param>
    public static string Line(string text) => Text(text).Replace('\n', '␊').Replace('\t', '␉');

    private static void Append(StringBuilder spelled, Rune rune)
    {
        if (!NeedsSpelling(rune))
        {
            spelled.Append(rune);
        }
        else if (rune.Value < ' ')
        {
            spelled.Append((char)(ControlPictures + rune.Value));
        }
        else if (rune.Value == 0x7F)
        {
            spelled.Append((char)DeletePicture);
        }
        else
        {
            spelled.Append(CultureInfo.InvariantCulture, $"‹U+{rune.Value:X4}›");
        }
    }

    private static bool NeedsSpelling(Rune rune) => rune.Value is not ('\t' or '\n') && Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse;
}

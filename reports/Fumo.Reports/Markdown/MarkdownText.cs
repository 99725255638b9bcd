using System.Globalization;
using System.Text;

namespace Fumo.Reports;

/// <summary>Text from the wire in a Markdown page: one line, in which nothing is markup, a link or a mention.</summary>
internal static class MarkdownText
{
    private const int MaxLength = 500;

    // The colon is among them because of addresses, the dot after a w as well: neither becomes a link.
    private const string Markup = "\\`*_{}[]<>#!|~&:$";

    /// <summary>The text with every sign that Markdown or HTML takes for more than itself as a character reference.</summary>
    internal static string Of(string text)
    {
        StringBuilder plain = new(text.Length + 16);
        foreach (Rune rune in Cut(Visible.Text(text)).EnumerateRunes())
        {
            Append(plain, rune);
        }

        return plain.ToString();
    }

    /// <summary>The text in the wire's own letters; a code element, because a backtick in it cannot end that.</summary>
    internal static string Code(string text) => $"<code>{Of(text)}</code>";

    private static void Append(StringBuilder plain, Rune rune)
    {
        if (rune.Value is '\n' or '\t')
        {
            plain.Append(' ');
        }
        else if (rune.Value == '@')
        {
            // A mention is looked for in what is rendered: only a sign between hinders it.
            plain.Append("@\u2060");
        }
        else if ((rune.IsAscii && Markup.Contains((char)rune.Value)) || (rune.Value == '.' && plain.Length > 0 && plain[^1] is 'w' or 'W'))
        {
            plain.Append(CultureInfo.InvariantCulture, $"&#{rune.Value};");
        }
        else
        {
            plain.Append(rune);
        }
    }

    private static string Cut(string text)
    {
        if (text.Length <= MaxLength)
        {
            return text;
        }

        int end = char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
        return text[..end] + "…";
    }
}

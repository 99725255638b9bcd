using System.Buffers;
using System.Text;

namespace Fumo.Plan;

/// <summary>From octets to text, and what can be said of a text before it is parsed.</summary>
internal static class YamlText
{
    /// <summary>The longest file that is read.</summary>
    public const int LongestFile = 1 << 20;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Decodes UTF-8, with or without a byte order mark.</summary>
    public static string Decode(ReadOnlySpan<byte> octets)
    {
        if (octets is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            throw new YamlProblem(Origin.Start, "the file is UTF-16; save it as UTF-8");
        }

        try
        {
            return Strict.GetString(octets is [0xEF, 0xBB, 0xBF, ..] ? octets[3..] : octets);
        }
        catch (DecoderFallbackException notUtf8)
        {
            string before = Encoding.UTF8.GetString(octets[..Math.Max(0, notUtf8.Index)]);
            throw new YamlProblem(End(before), "an octet that is no UTF-8; save the file as UTF-8", notUtf8);
        }
    }

    /// <summary>Throws at the first character that has no place in a text.</summary>
    public static void RefuseControls(string text)
    {
        if (text.Length > LongestFile)
        {
            throw new YamlProblem(Origin.Start, "the file is longer than 1 MiB, which no configuration needs");
        }

        int at = text.AsSpan().IndexOfAny(Controls);
        if (at >= 0)
        {
            throw new YamlProblem(End(text[..at]), $"a control character (U+{(int)text[at]:X4}) has no place in the file");
        }
    }

    /// <summary>The first tab that indents a line, from a line on; null when there is none.</summary>
    public static Origin? TabIndent(string text, int fromLine)
    {
        string[] lines = text.Split('\n');
        for (int i = Math.Max(0, fromLine - 1); i < lines.Length; i++)
        {
            int indent = lines[i].Length - lines[i].TrimStart(' ', '\t').Length;
            int tab = lines[i].IndexOf('\t', StringComparison.Ordinal);
            if (tab >= 0 && tab < indent)
            {
                return new Origin(i + 1, tab + 1);
            }
        }

        return null;
    }

    /// <summary>What is said beside a syntax error in a line with braces, where an address or a placeholder without quotes is the usual reason.</summary>
    public static string QuotesHint(string text, int line) =>
        text.Split('\n').ElementAtOrDefault(line - 1)?.Contains('{', StringComparison.Ordinal) == true ? " (a text with { } [ ] , : or # in it wants quotes)" : "";

    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Append(0x7F).Append(0xFFFE).Append(0xFFFF).Select(code => (char)code).Except(['\t', '\n', '\r'])]);

    private static Origin End(string before)
    {
        int lines = before.Count(character => character == '\n');
        return new Origin(lines + 1, before.Length - (before.LastIndexOf('\n') + 1) + 1);
    }
}

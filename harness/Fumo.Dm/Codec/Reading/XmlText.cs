using System.Text;

namespace Fumo.Dm;

/// <summary>An XML document in UTF-8, transcoded when it was in something else.</summary>
/// <param name="Octets">The document in UTF-8.</param>
/// <param name="Start">Where it begins, behind a byte order mark.</param>
/// <param name="Map">Where the octets stood before transcoding; null when nothing was transcoded.</param>
/// <param name="UnknownEncoding">An encoding that was declared but is not known; the text was taken as UTF-8.</param>
internal readonly record struct XmlText(ReadOnlyMemory<byte> Octets, int Start, OctetMap? Map, string? UnknownEncoding)
{
    private const int LongestDeclaration = 200;

    /// <summary>Finds out the encoding: a byte order mark goes before the declaration, both are optional.</summary>
    /// <param name="octets">The document as it was on the wire.</param>
    public static XmlText Of(ReadOnlyMemory<byte> octets)
    {
        ReadOnlySpan<byte> span = octets.Span;
        if (span.StartsWith(Encoding.UTF8.Preamble))
        {
            return new XmlText(octets, 3, null, null);
        }

        if (span.Length >= 2 && (span[0], span[1]) is (0xFF, 0xFE) or (_, 0))
        {
            return Transcode(octets, Encoding.Unicode, span[0] == 0xFF ? 2 : 0);
        }

        if (span.Length >= 2 && (span[0], span[1]) is (0xFE, 0xFF) or (0, (byte)'<'))
        {
            return Transcode(octets, Encoding.BigEndianUnicode, span[0] == 0xFE ? 2 : 0);
        }

        return DeclaredEncoding(span).ToUpperInvariant() switch
        {
            "" or "UTF-8" or "UTF8" or "US-ASCII" => new XmlText(octets, 0, null, null),
            "ISO-8859-1" or "LATIN1" => Transcode(octets, Encoding.Latin1, 0),
            string other => new XmlText(octets, 0, null, other),
        };
    }

    private static string DeclaredEncoding(ReadOnlySpan<byte> octets)
    {
        ReadOnlySpan<byte> head = octets[..Math.Min(octets.Length, LongestDeclaration)].TrimStart(" \t\r\n"u8);
        int end = head.StartsWith("<?xml"u8) ? head.IndexOf("?>"u8) : -1;
        int at = end < 0 ? -1 : head[..end].IndexOf("encoding"u8);
        if (at < 0)
        {
            return "";
        }

        ReadOnlySpan<byte> value = head[(at + "encoding".Length)..end].TrimStart(" \t\r\n="u8);
        int close = value.IsEmpty ? -1 : value[1..].IndexOf(value[0]);
        return close < 0 ? "" : Encoding.UTF8.GetString(value.Slice(1, close));
    }

    private static XmlText Transcode(ReadOnlyMemory<byte> octets, Encoding encoding, int skip)
    {
        int unit = encoding == Encoding.Latin1 ? 1 : 2;
        ReadOnlySpan<char> characters = encoding.GetString(octets.Span[skip..]);
        byte[] text = new byte[Encoding.UTF8.GetMaxByteCount(characters.Length)];
        int[] offsets = new int[text.Length + 1];
        int length = 0;
        int at = skip;
        foreach (Rune character in characters.EnumerateRunes())
        {
            int written = character.EncodeToUtf8(text.AsSpan(length));
            offsets.AsSpan(length, written).Fill(at);
            length += written;
            at += unit * character.Utf16SequenceLength;
        }

        offsets[length] = octets.Length;
        return new XmlText(text.AsMemory(0, length), 0, new OctetMap(offsets[..(length + 1)]), null);
    }
}

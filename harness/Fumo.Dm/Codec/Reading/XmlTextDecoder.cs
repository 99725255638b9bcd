using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Fumo.Dm;

/// <summary>Turns raw XML text into what it means: character references, the five entities, line ends.</summary>
internal static class XmlTextDecoder
{
    private const int LongestReference = 12;

    private static readonly SearchValues<byte> Special = SearchValues.Create(
        [(byte)'&', .. Enumerable.Range(0, 32).Where(code => code is not ('\t' or '\n')).Select(code => (byte)code)]);

    /// <summary>True when the raw text is what it means.</summary>
    public static bool IsPlain(ReadOnlySpan<byte> raw) => raw.IndexOfAny(Special) < 0;

    /// <summary>Appends what raw text means.</summary>
    /// <param name="raw">The octets between two tags, or of a CDATA section.</param>
    /// <param name="at">Where they stand in the document.</param>
    /// <param name="isCdata">True when no references are in it.</param>
    /// <param name="output">Where to.</param>
    /// <param name="notes">Takes what is not well-formed.</param>
    public static void Append(ReadOnlySpan<byte> raw, int at, bool isCdata, ArrayBufferWriter<byte> output, Notes notes)
    {
        while (!raw.IsEmpty)
        {
            int plain = raw.IndexOfAny(Special);
            plain = plain < 0 ? raw.Length : plain;
            output.Write(raw[..plain]);
            raw = raw[plain..];
            at += plain;
            if (!raw.IsEmpty)
            {
                int length = AppendSpecial(raw, at, isCdata, output, notes);
                raw = raw[length..];
                at += length;
            }
        }
    }

    private static int AppendSpecial(ReadOnlySpan<byte> raw, int at, bool isCdata, ArrayBufferWriter<byte> output, Notes notes)
    {
        switch (raw[0])
        {
            case (byte)'\r':
                output.Write("\n"u8);
                return raw.Length > 1 && raw[1] == '\n' ? 2 : 1;
            case (byte)'&' when !isCdata:
                return AppendReference(raw, at, output, notes);
            case (byte)'&':
                output.Write(raw[..1]);
                return 1;
            default:
                notes.Add(IrregularityKind.NotWellFormed, at, at + 1, $"the octet 0x{raw[0]:X2} in text");
                output.Write(raw[..1]);
                return 1;
        }
    }

    private static int AppendReference(ReadOnlySpan<byte> raw, int at, ArrayBufferWriter<byte> output, Notes notes)
    {
        int end = raw[..Math.Min(raw.Length, LongestReference)].IndexOf((byte)';');
        ReadOnlySpan<byte> name = end > 0 ? raw[1..end] : [];
        if (!TryResolve(name, out Rune character, out bool isLegal))
        {
            notes.Add(IrregularityKind.NotWellFormed, at, at + 1, "an '&' that begins no reference");
            output.Write(raw[..1]);
            return 1;
        }

        if (!isLegal)
        {
            notes.Add(IrregularityKind.NotWellFormed, at, at + end + 1, $"a reference to the character U+{character.Value:X4}");
        }

        output.Advance(character.EncodeToUtf8(output.GetSpan(4)));
        return end + 1;
    }

    private static bool TryResolve(ReadOnlySpan<byte> name, out Rune character, out bool isLegal)
    {
        if (name.Length > 1 && name[0] == '#')
        {
            bool isHex = name[1] == 'x';
            ReadOnlySpan<byte> digits = name[(isHex ? 2 : 1)..];
            character = default;
            isLegal = Utf8Parser.TryParse(digits, out uint code, out int used, isHex ? 'X' : 'D') && used == digits.Length && digits[0] is not ((byte)'+' or (byte)'-');
            bool isCharacter = isLegal && Rune.TryCreate(code, out character);
            isLegal = isCharacter && IsLegal(character);
            return isCharacter;
        }

        (int code2, isLegal) = (EntityOf(name), true);
        character = new Rune(Math.Max(code2, 0));
        return code2 >= 0;
    }

    private static int EntityOf(ReadOnlySpan<byte> name) => name switch
    {
        _ when name.SequenceEqual("amp"u8) => '&',
        _ when name.SequenceEqual("lt"u8) => '<',
        _ when name.SequenceEqual("gt"u8) => '>',
        _ when name.SequenceEqual("quot"u8) => '"',
        _ when name.SequenceEqual("apos"u8) => '\'',
        _ => -1,
    };

    private static bool IsLegal(Rune character) => character.Value is '\t' or '\n' or '\r' or (>= 0x20 and not (0xFFFE or 0xFFFF));
}

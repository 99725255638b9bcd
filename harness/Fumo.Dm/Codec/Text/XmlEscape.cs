using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Fumo.Dm;

/// <summary>Writes text so that an XML reader gets the same text back.</summary>
internal static class XmlEscape
{
    private static readonly SearchValues<byte> Special = SearchValues.Create(
        [(byte)'<', (byte)'&', (byte)'>', 0xEF, .. Enumerable.Range(0, 32).Where(code => code is not ('\t' or '\n')).Select(code => (byte)code)]);

    private static readonly SearchValues<byte> Illegal = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Where(code => code is not ('\t' or '\n' or '\r')).Select(code => (byte)code)]);

    /// <summary>True when octets are text that XML can carry.</summary>
    public static bool CanCarry(ReadOnlySpan<byte> octets) =>
        octets.IndexOfAny(Illegal) < 0 && octets.IndexOf("\uFFFE"u8) < 0 && octets.IndexOf("\uFFFF"u8) < 0 && Utf8.IsValid(octets);

    /// <summary>Writes text; a character that XML cannot carry becomes a reference, which is not well-formed but says what it was.</summary>
    public static void Write(IBufferWriter<byte> output, ReadOnlySpan<byte> text)
    {
        while (true)
        {
            int plain = text.IndexOfAny(Special);
            output.Write(plain < 0 ? text : text[..plain]);
            if (plain < 0)
            {
                return;
            }

            text = text[plain..];
            text = text[WriteSpecial(output, text)..];
        }
    }

    private static int WriteSpecial(IBufferWriter<byte> output, ReadOnlySpan<byte> text)
    {
        switch (text[0])
        {
            case (byte)'<': output.Write("&lt;"u8); return 1;
            case (byte)'>': output.Write("&gt;"u8); return 1;
            case (byte)'&': output.Write("&amp;"u8); return 1;
            case 0xEF:
                Rune.DecodeFromUtf8(text, out Rune character, out int length);
                if (character.Value is 0xFFFE or 0xFFFF)
                {
                    WriteReference(output, character.Value);
                }
                else
                {
                    output.Write(text[..length]);
                }

                return length;
            default: WriteReference(output, text[0]); return 1;
        }
    }

    private static void WriteReference(IBufferWriter<byte> output, int code) =>
        output.Write(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"&#x{code:X};")));
}

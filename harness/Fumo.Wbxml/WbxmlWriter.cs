using System.Buffers;
using System.Text;

namespace Fumo.Wbxml;

/// <summary>Writes a WBXML document token by token; <see cref="Flush"/> hands over what is left.</summary>
/// <remarks>It writes what it is told: whether the tokens make a document is up to the caller, so that malformed ones can be made.</remarks>
public ref struct WbxmlWriter
{
    private const int SmallestBuffer = 256;

    private readonly IBufferWriter<byte> output;
    private Span<byte> buffer;
    private int used;

    /// <summary>A writer that begins behind the header.</summary>
    /// <param name="output">Where to.</param>
    public WbxmlWriter(IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        this.output = output;
        buffer = output.GetSpan(SmallestBuffer);
    }

    /// <summary>The code page in force.</summary>
    public byte CodePage { get; private set; }

    /// <summary>Begins an element, on its page.</summary>
    /// <param name="page">The code page of the tag; a switch is written when it is not in force.</param>
    /// <param name="tag">The tag.</param>
    /// <param name="hasContent">True when content and an END follow.</param>
    public void WriteStart(byte page, byte tag, bool hasContent)
    {
        Span<byte> octets = Room(3);
        int length = 0;
        if (page != CodePage)
        {
            (octets[0], octets[1], length, CodePage) = (GlobalToken.SwitchPage, page, 2, page);
        }

        octets[length++] = hasContent ? (byte)(tag | GlobalToken.HasContent) : tag;
        used += length;
    }

    /// <summary>Ends the innermost element.</summary>
    public void WriteEnd()
    {
        Room(1)[0] = GlobalToken.End;
        used++;
    }

    /// <summary>Writes a page switch whether it is needed or not.</summary>
    /// <param name="page">The code page from here on.</param>
    public void WriteSwitchPage(byte page)
    {
        Span<byte> octets = Room(2);
        (octets[0], octets[1], CodePage) = (GlobalToken.SwitchPage, page, page);
        used += 2;
    }

    /// <summary>Writes text as STR_I; a NUL in it would end it early, which is not prevented.</summary>
    /// <param name="text">The text.</param>
    public void WriteText(ReadOnlySpan<char> text)
    {
        int most = text.Length < SmallestBuffer ? Encoding.UTF8.GetMaxByteCount(text.Length) : Encoding.UTF8.GetByteCount(text);
        Span<byte> octets = Room(most + 2);
        octets[0] = GlobalToken.StrI;
        int length = Encoding.UTF8.GetBytes(text, octets[1..]);
        octets[length + 1] = 0;
        used += length + 2;
    }

    /// <summary>Writes UTF-8 as STR_I.</summary>
    /// <param name="text">The text without a NUL.</param>
    public void WriteText(ReadOnlySpan<byte> text)
    {
        Span<byte> octets = Room(text.Length + 2);
        octets[0] = GlobalToken.StrI;
        text.CopyTo(octets[1..]);
        octets[text.Length + 1] = 0;
        used += text.Length + 2;
    }

    /// <summary>Writes a reference into the string table.</summary>
    /// <param name="index">The octet of the table at which the text begins.</param>
    public void WriteReference(uint index) => WriteWithInteger(GlobalToken.StrT, index);

    /// <summary>Writes a character by its code point.</summary>
    /// <param name="codePoint">The code point.</param>
    public void WriteEntity(uint codePoint) => WriteWithInteger(GlobalToken.Entity, codePoint);

    /// <summary>Begins an element whose name stands in the string table.</summary>
    /// <param name="index">The octet of the table at which the name begins.</param>
    /// <param name="hasContent">True when content and an END follow.</param>
    public void WriteLiteral(uint index, bool hasContent) =>
        WriteWithInteger(hasContent ? (byte)(GlobalToken.Literal | GlobalToken.HasContent) : GlobalToken.Literal, index);

    /// <summary>Writes octets as they are.</summary>
    /// <param name="octets">The octets.</param>
    public void WriteOpaque(ReadOnlySpan<byte> octets)
    {
        WriteWithInteger(GlobalToken.Opaque, (uint)octets.Length);
        WriteRaw(octets);
    }

    /// <summary>Writes octets into the document without looking at them.</summary>
    /// <param name="octets">Tokens, or what is meant to be none.</param>
    public void WriteRaw(ReadOnlySpan<byte> octets)
    {
        octets.CopyTo(Room(octets.Length));
        used += octets.Length;
    }

    /// <summary>Hands over all that was written.</summary>
    public void Flush()
    {
        output.Advance(used);
        buffer = [];
        used = 0;
    }

    private void WriteWithInteger(byte token, uint value)
    {
        int length = MultiByteInteger.LengthOf(value);
        Span<byte> octets = Room(length + 1);
        octets[0] = token;
        MultiByteInteger.Fill(octets.Slice(1, length), value);
        used += length + 1;
    }

    private Span<byte> Room(int length)
    {
        if (buffer.Length - used < length)
        {
            Flush();
            buffer = output.GetSpan(Math.Max(length, SmallestBuffer));
        }

        return buffer[used..];
    }
}

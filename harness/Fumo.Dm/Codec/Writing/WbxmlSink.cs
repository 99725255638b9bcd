using System.Buffers;
using System.Globalization;
using System.Text;
using Fumo.Wbxml;

namespace Fumo.Dm;

/// <summary>Writes elements as WBXML.</summary>
internal ref struct WbxmlSink : IElementSink
{
    private readonly DmWriteOptions options;
    private const byte Unassigned = 0x3D;

    private WbxmlWriter writer;

    public WbxmlSink(IBufferWriter<byte> output, DmWriteOptions options)
    {
        this.options = options;
        options.Header.Write(output);
        writer = new WbxmlWriter(output);
    }

    public void Start(Tag tag, Element? element) => writer.WriteStart(tag.Page(), tag.Token(), hasContent: true);

    public void End(Tag tag) => writer.WriteEnd();

    public void Empty(Tag tag) => writer.WriteStart(tag.Page(), tag.Token(), hasContent: false);

    public void Text(Tag tag, string text)
    {
        writer.WriteStart(tag.Page(), tag.Token(), text.Length > 0);
        if (text.Length == 0)
        {
            return;
        }

        if (text.Contains('\0', StringComparison.Ordinal))
        {
            writer.WriteOpaque(Encoding.UTF8.GetBytes(text));
        }
        else
        {
            writer.WriteText(text);
        }

        writer.WriteEnd();
    }

    public void Data(DataValue data, string? type)
    {
        writer.WriteStart(Tag.Data.Page(), Tag.Data.Token(), !data.IsEmpty);
        if (data.IsEmpty)
        {
            return;
        }

        ReadOnlySpan<byte> octets = data.Value.Span;
        if (data.IsMarkup && type?.Trim() == TndsCodec.WbxmlType && TndsCodec.TryEncode(data.Text, out byte[]? document))
        {
            writer.WriteOpaque(document);
        }
        else if (data.IsOpaque || data.IsMarkup || options.HasOpaqueText || octets.Contains((byte)0))
        {
            writer.WriteOpaque(octets);
        }
        else
        {
            writer.WriteText(octets);
        }

        writer.WriteEnd();
    }

    public readonly bool NeedsBase64(DataValue data) => false;

    // A tag that no page knows can only be written by its token, as a reader gave it: "0x3D (code page 0)".
    public void Unknown(UnknownCommand command)
    {
        byte token = CodePages.SyncMl.TokenOf(command.ElementName);
        if (token == 0 && command.ElementName.Length >= 4 && byte.TryParse(command.ElementName.AsSpan(2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out byte parsed))
        {
            token = (byte)(parsed & GlobalToken.TagMask);
        }

        writer.WriteStart(0, token == 0 ? Unassigned : token, command.CmdId is not null);
        if (command.CmdId is { } cmdId)
        {
            Text(Tag.CmdID, cmdId);
            writer.WriteEnd();
        }
    }

    public void Raw(ReadOnlySpan<byte> octets)
    {
        if (writer.CodePage != 0)
        {
            writer.WriteSwitchPage(0);
        }

        writer.WriteRaw(octets);
    }

    public void Flush() => writer.Flush();
}

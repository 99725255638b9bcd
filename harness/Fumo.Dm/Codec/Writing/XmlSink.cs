using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml;
using Fumo.Wbxml;

namespace Fumo.Dm;

/// <summary>Writes elements as XML in UTF-8.</summary>
internal struct XmlSink : IElementSink
{
    private readonly IBufferWriter<byte> output;
    private readonly DmWriteOptions options;
    private readonly XmlLayout layout;
    private int depth;
    private bool isInMetInf;

    public XmlSink(IBufferWriter<byte> output, DmWriteOptions options, XmlLayout layout)
    {
        (this.output, this.options, this.layout) = (output, options, layout);
        if (options.HasDeclaration)
        {
            output.Write("""<?xml version="1.0" encoding="UTF-8"?>"""u8);
        }

        if (options.DocumentType is { } documentType)
        {
            Put(documentType);
        }
    }

    public void Start(Tag tag, Element? element)
    {
        NewLine(element);
        PutStart(tag);
        output.Write(">"u8);
        depth++;
        isInMetInf |= tag == Tag.MetInf;
    }

    public void End(Tag tag)
    {
        depth--;
        isInMetInf &= tag != Tag.MetInf;
        NewLine(null);
        PutEnd(tag);
    }

    public readonly void Empty(Tag tag)
    {
        NewLine(null);
        PutStart(tag);
        if (options.HasEmptyPairs)
        {
            output.Write(">"u8);
            PutEnd(tag);
        }
        else
        {
            output.Write("/>"u8);
        }
    }

    public readonly void Text(Tag tag, string text)
    {
        NewLine(null);
        PutStart(tag);
        output.Write(">"u8);
        XmlEscape.Write(output, Encoding.UTF8.GetBytes(text));
        PutEnd(tag);
    }

    public readonly void Data(DataValue data, string? type)
    {
        ReadOnlySpan<byte> octets = data.Value.Span;
        bool isBinary = IsBinary(data);
        NewLine(data);
        if (layout != XmlLayout.Compact && isBinary)
        {
            Put(string.Create(CultureInfo.InvariantCulture, $"<!-- {octets.Length} octets, shown as base64 -->"));
        }

        PutStart(Tag.Data);
        output.Write(">"u8);
        if (isBinary)
        {
            PutBinary(octets, type);
        }
        else if (data.IsMarkup)
        {
            output.Write(octets);
        }
        else
        {
            XmlEscape.Write(output, octets);
        }

        PutEnd(Tag.Data);
    }

    // For people the Format is shown as it was, and a remark says the rest.
    public readonly bool NeedsBase64(DataValue data) => layout == XmlLayout.Compact && IsBinary(data);

    public readonly void Unknown(UnknownCommand command)
    {
        string name = IsName(command.ElementName) ? command.ElementName : "unknown";
        NewLine(command);
        Put($"<{name}>");
        if (command.CmdId is { } cmdId)
        {
            Text(Tag.CmdID, cmdId);
        }

        Put($"</{name}>");
    }

    public readonly void Raw(ReadOnlySpan<byte> octets) => output.Write(octets);

    // A tree inside a WBXML message is a document of its own: people want to see the tree.
    private readonly void PutBinary(ReadOnlySpan<byte> octets, string? type)
    {
        if (layout != XmlLayout.Compact && type?.Trim() == TndsCodec.WbxmlType && TndsCodec.TryDecode(octets.ToArray(), out string? markup))
        {
            Put($"<!-- decoded -->{markup}");
        }
        else
        {
            Put(Convert.ToBase64String(octets));
        }
    }

    private readonly void NewLine(Element? element)
    {
        if (layout == XmlLayout.Compact)
        {
            return;
        }

        output.Write("\n"u8);
        if (layout == XmlLayout.WithOffsets && element is { Octets.Length: > 0 })
        {
            Put(string.Create(CultureInfo.InvariantCulture, $"{new string(' ', 2 * depth)}<!-- octets {element.Octets.Start} to {element.Octets.End - 1} -->\n"));
        }

        Put(new string(' ', 2 * depth));
    }

    private readonly void PutStart(Tag tag)
    {
        output.Write("<"u8);
        PutName(tag);
        if (options.HasPrefixes)
        {
            output.Write(tag == Tag.SyncML ? " xmlns:dm=\"SYNCML:SYNCML1.2\" xmlns:mi=\"syncml:metinf\""u8 : default);
            return;
        }

        bool hasNamespace = tag.Page() == CodePages.MetInf.Number ? options.HasMetaNamespace && !isInMetInf : tag == Tag.SyncML && options.HasRootNamespace;
        if (hasNamespace)
        {
            output.Write(tag == Tag.SyncML ? " xmlns=\"SYNCML:SYNCML1.2\""u8 : " xmlns=\"syncml:metinf\""u8);
        }
    }

    private readonly void PutEnd(Tag tag)
    {
        output.Write("</"u8);
        PutName(tag);
        output.Write(">"u8);
    }

    private readonly void PutName(Tag tag)
    {
        if (options.HasPrefixes)
        {
            output.Write(tag.Page() == CodePages.MetInf.Number ? "mi:"u8 : "dm:"u8);
        }

        output.Write(XmlNames.Of(tag));
    }

    private readonly void Put(string text) => output.Write(Encoding.UTF8.GetBytes(text));

    private static bool IsBinary(DataValue data) => data.IsOpaque && !XmlEscape.CanCarry(data.Value.Span);

    private static bool IsName(string text) => text.Length > 0 && XmlConvert.IsStartNCNameChar(text[0]) && text.All(XmlConvert.IsNCNameChar);
}

using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Xml;
using Fumo.Wbxml;

namespace Fumo.Dm;

/// <summary>Between the XML and the WBXML form of a serialised management tree (DM TND Serialization 1.2).</summary>
public static class TndsCodec
{
    /// <summary>Media type of the XML form.</summary>
    public const string XmlType = "application/vnd.syncml.dmtnds+xml";

    /// <summary>Media type of the WBXML form.</summary>
    public const string WbxmlType = "application/vnd.syncml.dmtnds+wbxml";

    /// <summary>Turns a stand-alone WBXML document into XML text; false when the octets are none.</summary>
    /// <param name="octets">The document.</param>
    /// <param name="markup">Its XML.</param>
    public static bool TryDecode(ReadOnlyMemory<byte> octets, [NotNullWhen(true)] out string? markup)
    {
        WbxmlLimits limits = new();
        WbxmlHeader.TryRead(octets, limits, out WbxmlHeader? header, out _);
        markup = null;
        if (header is null)
        {
            return false;
        }

        WbxmlReader reader = new(octets.Span, header, limits);
        StringBuilder text = new();
        MarkupText output = new(text);
        if (reader.Read() != ReadStatus.Success || reader.Kind != TokenKind.StartTag || output.CopyElement(ref reader) != ReadStatus.Success)
        {
            return false;
        }

        markup = text.ToString();
        return true;
    }

    /// <summary>Turns XML text into a stand-alone WBXML document; false when it is no XML, or has elements that no code page has.</summary>
    /// <param name="markup">The XML, a MgmtTree element or another of the device description.</param>
    /// <param name="octets">The document.</param>
    public static bool TryEncode(string markup, [NotNullWhen(true)] out byte[]? octets)
    {
        ArgumentNullException.ThrowIfNull(markup);
        ArrayBufferWriter<byte> output = new();
        WbxmlHeader.WithText(PublicId.DmDdf12Text).Write(output);
        WbxmlWriter writer = new(output);
        try
        {
            using XmlReader reader = XmlReader.Create(new StringReader(markup), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, IgnoreComments = true });
            if (!TryWrite(reader, ref writer))
            {
                octets = null;
                return false;
            }
        }
        catch (XmlException)
        {
            // No XML is one of the answers; the caller asked.
            octets = null;
            return false;
        }

        writer.Flush();
        octets = output.WrittenSpan.ToArray();
        return true;
    }

    private static bool TryWrite(XmlReader reader, ref WbxmlWriter writer)
    {
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    CodePage page = reader.NamespaceURI == CodePages.MetInf.XmlNamespace ? CodePages.MetInf : CodePages.DmDdf;
                    byte token = page.TokenOf(reader.LocalName);
                    if (token == 0)
                    {
                        return false;
                    }

                    writer.WriteStart(page.Number, token, !reader.IsEmptyElement);
                    break;
                case XmlNodeType.EndElement: writer.WriteEnd(); break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace: writer.WriteText(reader.Value); break;
            }
        }

        return true;
    }
}

using System.Text;
using System.Xml;
using System.Xml.Linq;
using Fumo.Wbxml;

namespace Fumo.Dm;

/// <summary>Between whatever DM puts on the wire and readable XML: messages, serialised trees, device descriptions, notifications.</summary>
public static class DocumentDecoder
{
    private const byte FirstXmlOctet = 0x09;

    /// <summary>Turns octets into readable XML.</summary>
    /// <param name="octets">A DM message, a WBXML or XML document, a notification.</param>
    /// <param name="withOffsets">True says before each element which octets it is.</param>
    public static DecodedDocument Decode(ReadOnlyMemory<byte> octets, bool withOffsets = false)
    {
        DmReadResult message = DmCodec.Read(octets);
        if (message.IsRead)
        {
            return DecodedDocument.Of(DocumentKind.Message, DmCodec.ToReadableXml(message.Document, withOffsets));
        }

        string? text = octets.Length > 0 && octets.Span[0] < FirstXmlOctet ? RenderWbxml(octets, withOffsets) : RenderXml(octets);
        if (text is not null)
        {
            return DecodedDocument.Of(DocumentKind.Document, text);
        }

        return Notification.TryRead(WspPush.Unwrap(octets), out Notification? notification) && IsPlausible(notification)
            ? DecodedDocument.Of(DocumentKind.Notification, Render(notification))
            : DecodedDocument.Failed(message.Error);
    }

    /// <summary>Turns the XML of a DM message, a serialised tree or a device description into WBXML.</summary>
    /// <param name="xml">The XML, in any encoding that it declares.</param>
    public static EncodedDocument Encode(ReadOnlyMemory<byte> xml)
    {
        DmReadResult message = DmCodec.Read(xml);
        if (message.IsRead)
        {
            return EncodedDocument.Of(DmCodec.Write(message.Document.Message, DmEncoding.Wbxml));
        }

        XmlText text = XmlText.Of(xml);
        return TndsCodec.TryEncode(Encoding.UTF8.GetString(text.Octets.Span[text.Start..]), out byte[]? octets)
            ? EncodedDocument.Of(octets)
            : EncodedDocument.Failed(message.Error);
    }

    private static string? RenderWbxml(ReadOnlyMemory<byte> octets, bool withOffsets)
    {
        WbxmlHeader.TryRead(octets, new WbxmlLimits(), out WbxmlHeader? header, out _);
        if (header is null)
        {
            return null;
        }

        WbxmlReader reader = new(octets.Span, header, new WbxmlLimits());
        StringBuilder text = new();
        MarkupText output = new(text, withOffsets ? XmlLayout.WithOffsets : XmlLayout.Readable);
        bool isRead = reader.Read() == ReadStatus.Success && reader.Kind == TokenKind.StartTag && output.CopyElement(ref reader) == ReadStatus.Success;
        return isRead ? text.Append('\n').ToString() : null;
    }

    private static string? RenderXml(ReadOnlyMemory<byte> octets)
    {
        try
        {
            using XmlReader reader = XmlReader.Create(new MemoryStream(octets.ToArray()), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, IgnoreWhitespace = true });
            return XDocument.Load(reader).ToString() + "\n";
        }
        catch (XmlException)
        {
            // No XML is one of the answers.
            return null;
        }
    }

    // Any 24 octets could be a notification; one of a real server says so by its version and a printable name.
    private static bool IsPlausible(Notification notification) =>
        notification.Version is >= 10 and < 20 && notification.ServerId.Length > 0 && !notification.ServerId.Any(char.IsControl);

    private static string Render(Notification notification) => new XElement(
        "Notification",
        new XElement("Digest", Convert.ToHexStringLower(notification.ReceivedDigest.Span)),
        new XElement("Version", $"{notification.Version / 10}.{notification.Version % 10}"),
        new XElement("UiMode", notification.Mode),
        new XElement("Initiator", notification.IsServerInitiated ? "server" : "client"),
        notification.FutureUse == 0 ? null : new XElement("FutureUse", $"0x{notification.FutureUse:X7}"),
        new XElement("SessionID", notification.SessionIdText),
        new XElement("ServerID", notification.ServerId),
        notification.VendorSpecific.IsEmpty ? null : new XElement("VendorSpecific", Convert.ToHexStringLower(notification.VendorSpecific.Span))).ToString() + "\n";
}

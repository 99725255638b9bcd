using System.Buffers;
using System.Text;

namespace Fumo.Dm;

/// <summary>Between octets and messages: the one door to both encodings.</summary>
public static class DmCodec
{
    private const byte FirstXmlOctet = 0x09;

    /// <summary>
    /// Reads a message. The octets decide the encoding, not the label they came with: an XML document begins with '&lt;',
    /// white space or a byte order mark, a WBXML document with a version number below 0x10.
    /// </summary>
    /// <param name="octets">The body as it was on the wire; OPAQUE data refers to it, it is not copied.</param>
    /// <param name="limits">What is taken before the reader stops; null for the default.</param>
    /// <returns>The document, or the octet at which it stops being one. Never throws for what is in the octets.</returns>
    public static DmReadResult Read(ReadOnlyMemory<byte> octets, DmLimits? limits = null)
    {
        limits ??= DmLimits.Default;
        if (octets.Length > limits.MaxOctets)
        {
            return DmReadResult.Failed(new DmReadError(limits.MaxOctets, null, $"{octets.Length} octets, more than are taken"));
        }

        if (octets.IsEmpty)
        {
            return DmReadResult.Failed(new DmReadError(0, null, "an empty body") { IsIncomplete = true });
        }

        return IsWbxml(octets.Span) ? WbxmlMessage.Read(octets, limits) : XmlMessage.Read(octets, limits);
    }

    /// <summary>Writes a message in DTD order.</summary>
    /// <param name="message">The message.</param>
    /// <param name="encoding">How to write it.</param>
    /// <returns>The octets of the body.</returns>
    public static byte[] Write(SyncMl message, DmEncoding encoding) => Write(message, encoding, DmWriteOptions.Default);

    /// <summary>Writes a message in one of the ways that are met in the field, right or wrong.</summary>
    /// <param name="message">The message.</param>
    /// <param name="encoding">How to write it.</param>
    /// <param name="options">The way.</param>
    /// <returns>The octets of the body.</returns>
    public static byte[] Write(SyncMl message, DmEncoding encoding, DmWriteOptions options)
    {
        ArgumentNullException.ThrowIfNull(message);
        using PooledOutput output = new(MessageSize.Of(message));
        Write(message, encoding, options, output);
        return output.ToArray();
    }

    /// <summary>Writes a message into a buffer.</summary>
    /// <param name="message">The message.</param>
    /// <param name="encoding">How to write it.</param>
    /// <param name="options">The way.</param>
    /// <param name="output">Where to.</param>
    public static void Write(SyncMl message, DmEncoding encoding, DmWriteOptions options, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(options);
        if (encoding == DmEncoding.Xml)
        {
            XmlSink sink = new(output, options, XmlLayout.Compact);
            MessageWriter<XmlSink>.Write(ref sink, message, options);
        }
        else
        {
            WbxmlSink sink = new(output, options);
            MessageWriter<WbxmlSink>.Write(ref sink, message, options);
            sink.Flush();
        }
    }

    /// <summary>Renders a message as indented XML for people, whatever its encoding was; binary data as base64 with a remark.</summary>
    /// <param name="message">The message.</param>
    public static string ToReadableXml(SyncMl message) => Render(message, XmlLayout.Readable);

    /// <summary>Renders a document as indented XML for people, with what was tolerated as remarks.</summary>
    /// <param name="document">The document.</param>
    /// <param name="withOffsets">True puts the octets of each element before it.</param>
    public static string ToReadableXml(DmDocument document, bool withOffsets)
    {
        ArgumentNullException.ThrowIfNull(document);
        StringBuilder text = new(Render(document.Message, withOffsets ? XmlLayout.WithOffsets : XmlLayout.Readable));
        foreach (Irregularity note in document.Irregularities)
        {
            string detail = note.Detail.Replace("--", "- -", StringComparison.Ordinal);
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"<!-- {note.Kind} at octet {note.At.Start}: {detail} -->\n");
        }

        return text.ToString();
    }

    private static string Render(SyncMl message, XmlLayout layout)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArrayBufferWriter<byte> output = new();
        XmlSink sink = new(output, DmWriteOptions.Default, layout);
        MessageWriter<XmlSink>.Write(ref sink, message, DmWriteOptions.Default);
        return Encoding.UTF8.GetString(output.WrittenSpan) + "\n";
    }

    // UTF-16 without a byte order mark begins with a NUL when it is big-endian: 00 3C is no header of WBXML 1.0 that anybody sends.
    private static bool IsWbxml(ReadOnlySpan<byte> octets) => octets[0] < FirstXmlOctet && !octets.StartsWith("\0<"u8);
}

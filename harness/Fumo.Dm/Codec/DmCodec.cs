namespace Fumo.Dm;

/// <summary>Between octets and messages: the one door to both encodings.</summary>
public static class DmCodec
{
    /// <summary>
    /// Reads a message. The octets decide the encoding, not the label they came with: an XML document begins with '&lt;',
    /// white space or a byte order mark, a WBXML document with a version number below 0x10.
    /// </summary>
    /// <param name="octets">The body as it was on the wire; OPAQUE data refers to it, it is not copied.</param>
    /// <param name="limits">What is taken before the reader stops; null for the default.</param>
    /// <returns>The document, or the octet at which it stops being one. Never throws for what is in the octets.</returns>
    public static DmReadResult Read(ReadOnlyMemory<byte> octets, DmLimits? limits = null) =>
        throw new NotImplementedException();

    /// <summary>Writes a message in DTD order.</summary>
    /// <param name="message">The message.</param>
    /// <param name="encoding">How to write it.</param>
    /// <returns>The octets of the body.</returns>
    public static byte[] Write(SyncMl message, DmEncoding encoding) =>
        throw new NotImplementedException();

    /// <summary>Renders a message as indented XML for people, whatever its encoding was; binary data as base64 with a remark.</summary>
    /// <param name="message">The message.</param>
    public static string ToReadableXml(SyncMl message) =>
        throw new NotImplementedException();
}

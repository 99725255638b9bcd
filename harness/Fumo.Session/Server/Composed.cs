using Fumo.Dm;

namespace Fumo.Session;

/// <summary>A message of the server, ready to go out.</summary>
/// <param name="Message">The message.</param>
/// <param name="Octets">The message as it goes over the wire.</param>
/// <param name="Encoding">Its encoding.</param>
/// <param name="HmacField">The header field x-syncml-hmac; null for none.</param>
internal sealed record Composed(SyncMl Message, byte[] Octets, DmEncoding Encoding, string? HmacField)
{
    /// <summary>The HTTP header fields that go with it.</summary>
    public WebHeaders Headers()
    {
        WebHeaders headers = new()
        {
            { "Content-Type", Encoding == DmEncoding.Xml ? "application/vnd.syncml.dm+xml" : "application/vnd.syncml.dm+wbxml" },
            { "Cache-Control", "no-store" },
        };
        if (HmacField is not null)
        {
            headers.Add(HmacHeader.FieldName, HmacField);
        }

        return headers;
    }
}

namespace Fumo.Dm;

/// <summary>The WSP header that a notification wears in a WAP push (DM Notification 1.2.1, 6.3.1).</summary>
/// <remarks>
/// <code>
///   01        transaction id       06        PDU type push         03     octets of headers
///   C4        content type 0x44    AF 87     application id 0x07, management user agent
/// </code>
/// </remarks>
public static class WspPush
{
    /// <summary>The UDP port of connectionless push.</summary>
    public const int Port = 2948;

    private const byte Push = 0x06;
    private const int FixedLength = 3;

    private static ReadOnlySpan<byte> Headers => [0xC4, 0xAF, 0x87];

    /// <summary>Puts the header before a notification.</summary>
    /// <param name="notification">The notification.</param>
    /// <param name="transaction">The transaction id.</param>
    public static byte[] Wrap(ReadOnlySpan<byte> notification, byte transaction = 1) =>
        [transaction, Push, (byte)Headers.Length, .. Headers, .. notification];

    /// <summary>Takes the header off; octets without one come back as they are.</summary>
    /// <param name="datagram">What came in the datagram.</param>
    public static ReadOnlyMemory<byte> Unwrap(ReadOnlyMemory<byte> datagram)
    {
        ReadOnlySpan<byte> octets = datagram.Span;
        if (octets.Length < FixedLength + 1 || octets[1] != Push || octets[2] >= 0x80 || octets.Length < FixedLength + octets[2])
        {
            return datagram;
        }

        // A digest may begin like a header by chance; the content type tells.
        ReadOnlySpan<byte> headers = octets.Slice(FixedLength, octets[2]);
        bool isNotification = !headers.IsEmpty && (headers[0] == Headers[0] || headers.StartsWith("application/vnd.syncml.notification"u8));
        return isNotification ? datagram[(FixedLength + octets[2])..] : datagram;
    }
}

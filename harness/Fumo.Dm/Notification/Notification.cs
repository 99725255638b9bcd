using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Fumo.Dm;

/// <summary>Package #0: asks a client to begin a session (DM Notification 1.2.1, 6.2).</summary>
/// <remarks>
/// <code>
///   16 octets    digest over all that follows
///   10 bits      version, 11 for 1.1        2 bits  ui-mode        1 bit  initiator      27 bits  zero
///   16 bits      session id                 8 bits  length of the server id
///   n octets     server id                  rest    vendor specific
/// </code>
/// </remarks>
public sealed record Notification
{
    /// <summary>The version that DM 1.2 has: 1.1, as a decimal times ten.</summary>
    public const int Version11 = 11;

    private const int HeaderLength = 8;
    private const int VersionShift = 30;
    private const int ModeShift = 28;
    private const int InitiatorShift = 27;
    private const ulong FutureUseMask = (1UL << InitiatorShift) - 1;

    /// <summary>Ten times the version: 11 for DM 1.2.</summary>
    public int Version { get; init; } = Version11;

    /// <summary>How the session should show.</summary>
    public UserInteractionMode Mode { get; init; }

    /// <summary>True when the server wants the session, false when the user or client did.</summary>
    public bool IsServerInitiated { get; init; } = true;

    /// <summary>Reserved bits; zero by the text.</summary>
    public int FutureUse { get; init; }

    /// <summary>The session's id, never zero by the text.</summary>
    public ushort SessionId { get; init; }

    /// <summary>The server's identifier.</summary>
    public string ServerId { get; init; } = "";

    /// <summary>What follows the server's identifier.</summary>
    public ReadOnlyMemory<byte> VendorSpecific { get; init; }

    /// <summary>The digest as it came; empty for a notification that was made.</summary>
    public ReadOnlyMemory<byte> ReceivedDigest { get; init; }

    /// <summary>The octets that the digest covers as they came; empty for a notification that was made.</summary>
    public ReadOnlyMemory<byte> ReceivedTrigger { get; init; }

    /// <summary>The session's id as the client must write it in SyncHdr: upper-case hexadecimal without leading zeros.</summary>
    public string SessionIdText => SessionId.ToString("X", CultureInfo.InvariantCulture);

    /// <summary>Writes the notification with its digest.</summary>
    /// <param name="secret">The server's password.</param>
    /// <param name="nonce">The server's nonce, octets.</param>
    public byte[] Write(string secret, ReadOnlySpan<byte> nonce)
    {
        byte[] trigger = WriteTrigger();
        return [.. Digest.Notification(ServerId, secret, nonce, trigger), .. trigger];
    }

    /// <summary>Writes what the digest covers.</summary>
    public byte[] WriteTrigger()
    {
        byte[] server = Encoding.UTF8.GetBytes(ServerId);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(server.Length, byte.MaxValue, nameof(ServerId));
        ulong bits = ((ulong)Version << VersionShift) | ((ulong)Mode << ModeShift) | ((IsServerInitiated ? 1UL : 0) << InitiatorShift) | ((ulong)FutureUse & FutureUseMask);
        byte[] trigger = new byte[HeaderLength + server.Length + VendorSpecific.Length];
        BinaryPrimitives.WriteUInt64BigEndian(trigger, (bits << 24) | ((ulong)SessionId << 8) | (uint)server.Length);
        server.CopyTo(trigger, HeaderLength);
        VendorSpecific.Span.CopyTo(trigger.AsSpan(HeaderLength + server.Length));
        return trigger;
    }

    /// <summary>Reads a notification without verifying it; false when it is too short for what it says.</summary>
    /// <param name="octets">The notification, without a WSP header.</param>
    /// <param name="notification">What it says.</param>
    public static bool TryRead(ReadOnlyMemory<byte> octets, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Notification? notification)
    {
        notification = null;
        if (octets.Length < Digest.Length + HeaderLength)
        {
            return false;
        }

        ReadOnlyMemory<byte> trigger = octets[Digest.Length..];
        ulong header = BinaryPrimitives.ReadUInt64BigEndian(trigger.Span);
        ulong bits = header >> 24;
        int length = (byte)header;
        if (trigger.Length < HeaderLength + length)
        {
            return false;
        }

        notification = new Notification
        {
            Version = (int)(bits >> VersionShift),
            Mode = (UserInteractionMode)((bits >> ModeShift) & 3),
            IsServerInitiated = ((bits >> InitiatorShift) & 1) != 0,
            FutureUse = (int)(bits & FutureUseMask),
            SessionId = (ushort)(header >> 8),
            ServerId = Encoding.UTF8.GetString(trigger.Span.Slice(HeaderLength, length)),
            VendorSpecific = trigger[(HeaderLength + length)..],
            ReceivedDigest = octets[..Digest.Length],
            ReceivedTrigger = trigger,
        };
        return true;
    }

    /// <summary>True when the digest that came fits the server's password and nonce.</summary>
    /// <param name="secret">The server's password.</param>
    /// <param name="nonce">The server's nonce, octets.</param>
    public bool IsGenuine(string secret, ReadOnlySpan<byte> nonce) =>
        CryptographicOperations.FixedTimeEquals(ReceivedDigest.Span, Digest.Notification(ServerId, secret, nonce, ReceivedTrigger.Span));
}

using Fumo.Dm;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>Whether a notification is from the device's server, and new (DM Notification 1.2.1, 6.1, 6.2).</summary>
internal sealed class NotificationCheck(ReferenceDeviceOptions options, DeviceRecord record, INonceStore nonces, Action keep)
{
    private const int Remembered = 16;

    /// <summary>True when each copy of a notification brings a session.</summary>
    public bool AnswersEach => options.AnswersEachNotification;

    /// <summary>The session id that is asked for; null, with the reason, when the notification is ignored.</summary>
    public (ushort? SessionId, string Reason) Take(ReadOnlyMemory<byte> octets)
    {
        if (!Notification.TryRead(WspPush.Unwrap(octets), out Notification? notification) || notification.Version != Notification.Version11)
        {
            return (null, "it is no package #0 of version 1.1");
        }

        if (!options.TakesAnyNotification && notification.ServerId != options.Credentials.ServerId)
        {
            return (null, $"the server '{notification.ServerId}' is unknown");
        }

        if (!options.TakesAnyNotification && options.Credentials.ServerSecret is { } secret && !IsGenuine(notification, secret))
        {
            return (null, "its digest is wrong");
        }

        if (!AnswersEach && record.Notified.Contains(notification.SessionId))
        {
            return (null, $"session {notification.SessionIdText} was asked for already");
        }

        return (notification.SessionId, string.Empty);
    }

    /// <summary>The session came about: what asks for it again is a repetition.</summary>
    public void Came(ushort sessionId)
    {
        record.Notified.Add(sessionId);
        record.Notified.RemoveRange(0, Math.Max(0, record.Notified.Count - Remembered));
        keep();
    }

    private bool IsGenuine(Notification notification, string secret)
    {
        if (nonces.OfferedServerNonces.Append(nonces.ServerNonce).Any(nonce => notification.IsGenuine(secret, nonce.Span)))
        {
            return true;
        }

        if (!notification.IsGenuine(secret, Nonce.Resynchronisation.Span))
        {
            return false;
        }

        // The two sides have lost each other's nonces: both begin again with zeros (DM Notification 1.2.1, 6.1).
        nonces.ServerNonce = Nonce.Resynchronisation;
        nonces.OfferedServerNonces = [];
        nonces.ClientNonce = Nonce.Resynchronisation;
        return true;
    }
}

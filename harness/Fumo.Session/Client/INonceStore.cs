namespace Fumo.Session;

/// <summary>Keeps the nonces of one account from session to session (DM Security 1.2.1, 5.1.3.3).</summary>
public interface INonceStore
{
    /// <summary>The nonce for the client's next credentials, issued by the server.</summary>
    ReadOnlyMemory<byte> ClientNonce { get; set; }

    /// <summary>The nonce for the server's next credentials and notifications, issued by the client.</summary>
    ReadOnlyMemory<byte> ServerNonce { get; set; }

    /// <summary>
    /// Other nonces that the server may use next, the newest first: handed out where no answer tells whether they arrived, or
    /// with a challenge that was not met yet. One of them is in force as soon as the server proves itself by it.
    /// </summary>
    IReadOnlyList<ReadOnlyMemory<byte>> OfferedServerNonces { get; set; }

    /// <summary>A nonce that was not used before; a reproducible run makes it from a seed.</summary>
    byte[] Create();
}

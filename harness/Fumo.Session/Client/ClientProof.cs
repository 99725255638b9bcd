using Fumo.Dm;

namespace Fumo.Session;

/// <summary>The client's credentials through one session: what is sent, and what the server says to it (DM Protocol 1.2.1, 2.4).</summary>
internal sealed class ClientProof(ClientCredentials credentials, INonceStore nonces)
{
    // The first try may rest on a stale nonce, the second on a nonce that was issued twice; a third tells that the secret is wrong.
    private const int MostChallenges = 2;

    private AuthenticationScheme scheme = credentials.Scheme;
    private bool isSent = credentials.IsSentAtOnce && credentials.Scheme != AuthenticationScheme.None && credentials.Secret is not null;
    private bool isForSession;
    private int challenges;
    private ReadOnlyMemory<byte> nonce = nonces.ClientNonce;

    /// <summary>True when the scheme wants a fresh nonce for each message and none came.</summary>
    public bool IsSpent { get; private set; }

    public string? UserName => scheme == AuthenticationScheme.None || credentials.Secret is null ? null : credentials.Name;

    public Cred? Cred => !isSent || isForSession || scheme is not (AuthenticationScheme.Basic or AuthenticationScheme.Md5)
        ? null
        : new Cred
        {
            Meta = new Meta { Format = "b64", Type = CredentialType.Of(scheme) },
            Data = DataValue.OfText(scheme == AuthenticationScheme.Basic
                ? Digest.Basic(credentials.Name, credentials.Secret!)
                : Digest.Md5(credentials.Name, credentials.Secret!, nonce.Span)),
        };

    public string? Header(ReadOnlySpan<byte> body) => isSent && scheme == AuthenticationScheme.Hmac
        ? HmacHeader.Of(credentials.Name, credentials.Secret!, nonce.Span, body).ToString()
        : null;

    /// <summary>Takes an answer that is no challenge.</summary>
    public void Accepted(Status status)
    {
        if (!isSent)
        {
            return;
        }

        ReadOnlyMemory<byte>? next = NextNonce(status);
        isForSession |= status.Code == (int)StatusCode.AuthenticationAccepted && scheme != AuthenticationScheme.Hmac;
        IsSpent = scheme == AuthenticationScheme.Hmac && next is null;
        nonces.ClientNonce = next ?? nonce;

        // With 212 the next nonce is for the next session, with 200 for the next message.
        nonce = nonces.ClientNonce;
    }

    /// <summary>Takes a challenge; returns why it cannot be met, or null when the message is to be sent again.</summary>
    public string? Challenged(Status status)
    {
        if (!CredentialType.TryRead(status.Chal?.Meta?.Type, out AuthenticationScheme wanted))
        {
            return $"The server refused the credentials with {status.Data} and asked for none that is known.";
        }

        if (credentials.Secret is null || !credentials.Accepted.Contains(wanted))
        {
            return $"The server asks for {CredentialType.Of(wanted)}, which this client does not use.";
        }

        if (++challenges > MostChallenges)
        {
            return $"The server refused name or password of '{credentials.Name}' after {MostChallenges} challenges.";
        }

        scheme = wanted;
        isSent = true;
        isForSession = false;
        nonce = NextNonce(status) ?? nonce;
        return null;
    }

    // Not null: as an array, none would turn into an empty nonce.
    private static ReadOnlyMemory<byte>? NextNonce(Status status) =>
        Nonce.TryDecode(status.Chal?.Meta?.NextNonce?.Trim(), out byte[] next) ? next : default(ReadOnlyMemory<byte>?);
}

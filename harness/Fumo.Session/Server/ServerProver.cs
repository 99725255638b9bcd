using Fumo.Dm;

namespace Fumo.Session;

/// <summary>Makes the server's own credentials through one session, and hears what the client says to them.</summary>
internal sealed class ServerProver(ServerAuthentication policy, DeviceNonces nonces)
{
    private AuthenticationScheme scheme = policy.Scheme;
    private ReadOnlyMemory<byte> nonce = nonces.Server;
    private string? sentIn;
    private bool isDue;
    private bool isAnswer;
    private bool wasSent;
    private bool isPerMessage;

    /// <summary>What is wrong with the credentials from now on, on purpose; null for nothing.</summary>
    public CredentialFlaw? Flaw { get; set; }

    /// <summary>True when there is a nonce that proved the server before and does so no more.</summary>
    public bool HasOldNonce => nonces.OldServer is { } old && !old.Span.SequenceEqual(nonces.Server.Span);

    /// <summary>Why the server will not be believed, in a sentence; null while there is hope.</summary>
    public string? Hopeless { get; private set; }

    /// <summary>True when the next message carries credentials.</summary>
    public bool Proves => Flaw is { } flaw ? flaw != CredentialFlaw.Missing && scheme != AuthenticationScheme.None : policy.Send != CredentialSending.Never && scheme != AuthenticationScheme.None
        && (isDue || isPerMessage || policy.Send == CredentialSending.Every || (policy.Send == CredentialSending.First && !wasSent));

    /// <summary>The credentials for the header of the next message; null for none there.</summary>
    /// <param name="msgId">The message's MsgID.</param>
    public Cred? MakeCred(string msgId)
    {
        sentIn = msgId;
        wasSent = true;
        isAnswer = isDue;
        isDue = false;
        isPerMessage |= scheme == AuthenticationScheme.Hmac;

        if (Flaw is not null)
        {
            return Cred();
        }

        // Kept now: these credentials may stand in the last message of the session, to which no Status comes.
        nonces.Server = nonce;
        return Cred();
    }

    /// <summary>The header field for a message that carries credentials; null when they are in its header.</summary>
    /// <param name="body">The message in octets.</param>
    public string? MakeHeaderField(ReadOnlySpan<byte> body) => scheme == AuthenticationScheme.Hmac
        ? HmacHeader.Of(policy.ServerId, Secret, NonceInUse.Span, Flaw == CredentialFlaw.OtherBody ? [.. body, (byte)'\n'] : body).ToString()
        : null;

    /// <summary>Hears the Status of a SyncHdr; true when the client refused the message and gets it again with credentials.</summary>
    /// <param name="status">The Status.</param>
    public bool IsRefusal(Status status)
    {
        if (Flaw is not null)
        {
            // What is sent on purpose is not put right.
            return false;
        }

        if (status.Code is not (401 or 407))
        {
            Accept(status);
            return false;
        }

        bool hadCredentials = status.MsgRef == sentIn && wasSent;
        Hopeless = Refused(status, hadCredentials);
        isDue = Hopeless is null;
        isPerMessage &= isDue;
        return isDue;
    }

    private string Secret => Flaw == CredentialFlaw.WrongSecret ? policy.ServerSecret + "-wrong" : policy.ServerSecret;

    private ReadOnlyMemory<byte> NonceInUse => Flaw == CredentialFlaw.OldNonce && nonces.OldServer is { } old ? old : nonce;

    private Cred? Cred() => scheme == AuthenticationScheme.Hmac ? null : new Cred
    {
        Meta = new Meta { Format = "b64", Type = CredentialType.Of(scheme) },
        Data = DataValue.OfText(scheme == AuthenticationScheme.Basic
            ? Digest.Basic(policy.ServerId, Secret)
            : Digest.Md5(policy.ServerId, Secret, NonceInUse.Span)),
    };

    private void Accept(Status status)
    {
        if (sentIn is null || status.MsgRef != sentIn || status.Code is not (200 or 212))
        {
            return;
        }

        // 212 holds for the session; after 200 the credentials go with every message (DM Protocol 1.2.1, 2.4.1).
        isPerMessage = scheme == AuthenticationScheme.Hmac || status.Code == 200;
        isAnswer = false;
        if (NonceOf(status) is { } next)
        {
            nonce = next;
            nonces.Renew(next);
        }
    }

    private string? Refused(Status status, bool hadCredentials)
    {
        if (policy.Send == CredentialSending.Never)
        {
            return $"The client asks for the server's credentials ({status.Code}), and the server is set never to send any.";
        }

        if (policy.ServerSecret.Length == 0 && policy.ServerId.Length == 0)
        {
            return $"The client asks for the server's credentials ({status.Code}), and the server has none.";
        }

        if (hadCredentials && isAnswer)
        {
            return $"The client refuses the credentials of server '{policy.ServerId}' ({status.Code}) although they answer its own challenge: "
                + "server name and secret are not those that the client knows.";
        }

        return Choose(status, hadCredentials);
    }

    private string? Choose(Status status, bool hadCredentials)
    {
        if (status.Chal?.Meta is not { } asked)
        {
            return hadCredentials
                ? $"The client refuses the credentials of server '{policy.ServerId}' ({status.Code}) and gives no challenge."
                : scheme == AuthenticationScheme.None
                    ? $"The client asks for the server's credentials ({status.Code}) without saying which."
                    : null;
        }

        if (!CredentialType.TryRead(asked.Type, out scheme))
        {
            return $"The client asks for server credentials of the type '{asked.Type}', which this server has not.";
        }

        nonce = NonceOf(status) ?? nonce;
        return null;
    }

    // Not null: as an array, none would turn into an empty nonce.
    private static ReadOnlyMemory<byte>? NonceOf(Status status) =>
        status.Chal?.Meta?.NextNonce is { } text && Nonce.TryDecode(text, out byte[] octets) ? octets : default(ReadOnlyMemory<byte>?);
}

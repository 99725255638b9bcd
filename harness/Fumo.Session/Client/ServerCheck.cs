using Fumo.Dm;

namespace Fumo.Session;

/// <summary>Whether the server is the one it says, message by message (DM Protocol 1.2.1, 2.4; DM Security 1.2.1, 5.1.3, 5.1.4).</summary>
internal sealed class ServerCheck(ClientCredentials credentials, INonceStore nonces)
{
    private const int MostChallenges = 2;
    private const int MostOffered = 4;

    private readonly AuthenticationScheme scheme = credentials.ServerScheme
        ?? (credentials.Scheme == AuthenticationScheme.None ? AuthenticationScheme.Md5 : credentials.Scheme);

    private readonly Account account = new(credentials.ServerId, credentials.ServerSecret ?? string.Empty);

    // The newest first. The one before stays good: a server that sends credentials in every message may not have changed over.
    private readonly List<ReadOnlyMemory<byte>> valid = [.. nonces.OfferedServerNonces, nonces.ServerNonce];
    private ReadOnlyMemory<byte>? underway;
    private bool isForSession;
    private int challenges;

    /// <summary>True when the server was challenged as often as makes sense.</summary>
    public bool IsExhausted => challenges > MostChallenges;

    /// <summary>True when the server was challenged before its last message, and did not prove itself with it.</summary>
    public bool IsUnmet => challenges > 1;

    /// <summary>The last message of the client has reached the server, and the nonce in it.</summary>
    /// <param name="isHeard">False where the server may have taken no notice of what stood in it.</param>
    public void Delivered(bool isHeard = true)
    {
        if (underway is { } nonce)
        {
            nonces.OfferedServerNonces = isHeard ? [] : [nonces.ServerNonce];
            nonces.ServerNonce = nonce;
            underway = null;
        }
    }

    /// <summary>The last challenge is not sent.</summary>
    public void Withdraw()
    {
        if (scheme is AuthenticationScheme.Md5 or AuthenticationScheme.Hmac)
        {
            nonces.OfferedServerNonces = [.. nonces.OfferedServerNonces.Skip(1)];
        }
    }

    public ServerVerdict Take(SyncHdr header, string? proof, byte[] body)
    {
        bool isTried = scheme == AuthenticationScheme.Hmac ? proof is not null : header.Cred is not null;
        if (!isTried || credentials.ServerSecret is null)
        {
            return (isForSession && scheme != AuthenticationScheme.Hmac) || !credentials.IsServerRequired
                ? new ServerVerdict(StatusCode.Ok, null, IsAccepted: true, WasTried: false)
                : Challenge(StatusCode.MissingCredentials, wasTried: false);
        }

        if (credentials.TakesAnyProof)
        {
            return Accept(valid[0]);
        }

        ReadOnlyMemory<byte>? used = scheme == AuthenticationScheme.Hmac ? NonceOf(proof!, body) : NonceOf(header);
        return used is { } nonce ? Accept(nonce) : Challenge(StatusCode.InvalidCredentials, wasTried: true);
    }

    /// <summary>What a look at credentials came to, in the words of both engines.</summary>
    public CredentialFinding Finding(ServerVerdict verdict) => new(scheme, verdict switch
    {
        { WasTried: true } => verdict.IsAccepted ? CredentialOutcome.Accepted : CredentialOutcome.Wrong,
        { IsAccepted: true } => CredentialOutcome.NotNeeded,
        _ => CredentialOutcome.Missing,
    });

    private ServerVerdict Accept(ReadOnlyMemory<byte> nonce)
    {
        bool isFirst = !isForSession;
        isForSession = true;
        Confirm(nonce);
        if (scheme == AuthenticationScheme.Hmac || (isFirst && scheme == AuthenticationScheme.Md5))
        {
            StatusCode code = scheme == AuthenticationScheme.Hmac ? StatusCode.Ok : StatusCode.AuthenticationAccepted;
            return new ServerVerdict(code, Issue(), IsAccepted: true, WasTried: true);
        }

        return new ServerVerdict(StatusCode.AuthenticationAccepted, null, IsAccepted: true, WasTried: true);
    }

    private ServerVerdict Challenge(StatusCode code, bool wasTried)
    {
        challenges++;
        ServerVerdict verdict = new(code, Issue(), IsAccepted: false, wasTried);

        // A challenge's nonce is for the server's next try; it takes the place of the kept one only when that try proves the server.
        underway = null;
        return verdict;
    }

    private Chal Issue()
    {
        string? text = null;
        if (scheme is AuthenticationScheme.Md5 or AuthenticationScheme.Hmac)
        {
            byte[] nonce = nonces.Create();
            underway = nonce;
            text = Convert.ToBase64String(nonce);

            valid.Insert(0, nonce);
            nonces.OfferedServerNonces = [nonce, .. nonces.OfferedServerNonces.Take(MostOffered - 1)];
        }

        return new Chal { Meta = new Meta { Type = CredentialType.Of(scheme), Format = "b64", NextNonce = text } };
    }

    /// <summary>The server proved itself by a nonce: older ones are over, newer ones it may still come to.</summary>
    private void Confirm(ReadOnlyMemory<byte> nonce)
    {
        int place = valid.FindIndex(one => one.Span.SequenceEqual(nonce.Span));
        valid.RemoveRange(place + 1, valid.Count - place - 1);
        nonces.ServerNonce = nonce;
        nonces.OfferedServerNonces = [.. valid.Take(place)];
    }

    /// <summary>The nonce with which the credentials are right; null when they are wrong.</summary>
    private ReadOnlyMemory<byte>? NonceOf(SyncHdr header)
    {
        CredentialType.TryRead(header.Cred?.Meta?.Type, out AuthenticationScheme used);
        return IsTaken(used) ? Find(nonce => Credentials.CheckHeader(header, used, account, nonce).IsAccepted) : null;
    }

    private ReadOnlyMemory<byte>? NonceOf(string proof, byte[] body) =>
        Find(nonce => Credentials.CheckHmac(proof, body, account, nonce).IsAccepted);

    /// <summary>Unasked, a server may use another scheme that the client knows; asked, only the one it was asked for.</summary>
    private bool IsTaken(AuthenticationScheme used) => used == scheme || (challenges == 0 && credentials.Accepted.Contains(used));

    private ReadOnlyMemory<byte>? Find(NonceTest isRight)
    {
        foreach (ReadOnlyMemory<byte> nonce in valid)
        {
            if (isRight(nonce.Span))
            {
                return nonce;
            }
        }

        return null;
    }

    private delegate bool NonceTest(ReadOnlySpan<byte> nonce);
}

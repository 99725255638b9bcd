using System.Security.Cryptography;
using System.Text;
using Fumo.Dm;

namespace Fumo.Session;

/// <summary>Whether the server is the one it says, message by message (DM Protocol 1.2.1, 2.4; DM Security 1.2.1, 5.1.3, 5.1.4).</summary>
internal sealed class ServerCheck(ClientCredentials credentials, INonceStore nonces)
{
    private const int MostChallenges = 2;

    private readonly AuthenticationScheme scheme = credentials.ServerScheme
        ?? (credentials.Scheme == AuthenticationScheme.None ? AuthenticationScheme.Md5 : credentials.Scheme);

    private readonly List<ReadOnlyMemory<byte>> valid = [nonces.ServerNonce];
    private ReadOnlyMemory<byte>? underway;
    private bool isForSession;
    private int challenges;

    /// <summary>True when the server was challenged as often as makes sense.</summary>
    public bool IsExhausted => challenges > MostChallenges;

    /// <summary>The last message of the client has reached the server, and the nonce in it.</summary>
    public void Delivered()
    {
        if (underway is { } nonce)
        {
            nonces.ServerNonce = nonce;
            underway = null;
        }
    }

    public ServerVerdict Take(SyncHdr header, string? proof, ReadOnlySpan<byte> body)
    {
        bool isTried = scheme == AuthenticationScheme.Hmac ? proof is not null : header.Cred is not null;
        if (!isTried || credentials.ServerSecret is null)
        {
            return (isForSession && scheme != AuthenticationScheme.Hmac) || !credentials.IsServerRequired
                ? new ServerVerdict(StatusCode.Ok, null, IsAccepted: true, WasTried: false)
                : Challenge(StatusCode.MissingCredentials, wasTried: false);
        }

        ReadOnlyMemory<byte>? used = scheme == AuthenticationScheme.Hmac ? NonceOf(proof!, body) : NonceOf(header.Cred!);
        return used is { } nonce ? Accept(nonce) : Challenge(StatusCode.InvalidCredentials, wasTried: true);
    }

    private static bool Same(string? given, string expected) =>
        given is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given.Trim()), Encoding.UTF8.GetBytes(expected));

    private ServerVerdict Accept(ReadOnlyMemory<byte> nonce)
    {
        bool isFirst = !isForSession;
        isForSession = true;
        nonces.ServerNonce = nonce;
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

        // A challenge's nonce is for the server's next try; it is kept for later sessions only when that try proves the server.
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

            // The nonce before it stays good: a server that sends credentials in every message may not have changed over.
            valid.Insert(0, nonce);
            if (valid.Count > 2)
            {
                valid.RemoveAt(2);
            }
        }

        return new Chal { Meta = new Meta { Type = Proof.TypeOf(scheme), Format = "b64", NextNonce = text } };
    }

    /// <summary>The nonce with which the credentials are right; null when they are wrong.</summary>
    private ReadOnlyMemory<byte>? NonceOf(Cred cred)
    {
        string? given = cred.Data?.Text;
        return Proof.SchemeOf(cred.Meta?.Type) switch
        {
            AuthenticationScheme.Basic when IsTaken(AuthenticationScheme.Basic) =>
                Same(given, Proof.Basic(credentials.ServerId, credentials.ServerSecret!)) ? nonces.ServerNonce : null,
            AuthenticationScheme.Md5 when IsTaken(AuthenticationScheme.Md5) =>
                Find(nonce => Same(given, Proof.Md5(credentials.ServerId, credentials.ServerSecret!, nonce))),
            _ => null,
        };
    }

    private ReadOnlyMemory<byte>? NonceOf(string proof, ReadOnlySpan<byte> body)
    {
        HmacField field = HmacField.Read(proof);
        byte[] octets = body.ToArray();
        return field.UserName != credentials.ServerId
            ? null
            : Find(nonce => Same(field.Mac, Proof.Mac(credentials.ServerId, credentials.ServerSecret!, nonce, octets)));
    }

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

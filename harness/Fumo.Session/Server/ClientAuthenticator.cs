using Fumo.Dm;
using DmProof = Fumo.Dm.Proof;

namespace Fumo.Session;

/// <summary>Checks a client's credentials through one session, and says how they are answered (DM Protocol 1.2.1, 2.4.1).</summary>
internal sealed class ClientAuthenticator(ServerAuthentication policy, DeviceNonces nonces, Func<byte[]> fresh)
{
    // A digest under an earlier nonce proves the secret; that many challenges of sessions before may have been lost on the way.
    private const int MostLost = 4;

    private readonly Account account = new(policy.ClientName, policy.ClientSecret);
    private ReadOnlyMemory<byte> nonce = nonces.Client;
    private bool hadCred;

    /// <summary>True when the client proved who it is; with HMAC, by its latest message.</summary>
    public bool IsAuthenticated { get; private set; } = policy.Scheme == AuthenticationScheme.None;

    /// <summary>True when the client was given a challenge and has not met it yet.</summary>
    public bool IsChallenged { get; private set; }

    /// <summary>How often the client failed.</summary>
    public int Failures { get; private set; }

    /// <summary>True when its latest credentials are right but for the nonce, which was given before.</summary>
    public bool IsStale { get; private set; }

    /// <summary>True when it failed after a challenge for the first time in this session, be it one of a session before that it let drop.</summary>
    public bool FailsChallenge => Failures == 2 || (Failures == 1 && nonces.Failures > (IsStale ? MostLost : 1));

    /// <summary>True when it failed so often that it gets no further challenge.</summary>
    public bool IsExhausted => Failures > policy.MaxAttempts;

    /// <summary>Takes over what an earlier session under the same id had: the client counts it as one.</summary>
    public void Inherit(ClientAuthenticator earlier) =>
        IsAuthenticated |= earlier.IsAuthenticated && policy.Scheme != AuthenticationScheme.Hmac;

    public CredentialFinding Check(Incoming message)
    {
        hadCred = message.Header.Cred is not null;
        IsStale = false;
        CredentialFinding finding = policy.Scheme switch
        {
            AuthenticationScheme.None => CredentialFinding.NotNeeded,
            AuthenticationScheme.Hmac => CheckHmac(message),
            _ when IsAuthenticated => Recheck(message),
            _ => CheckCred(message),
        };
        Note(finding);
        return finding;
    }

    /// <summary>Code and challenge of the Status for the SyncHdr of the message that was checked last.</summary>
    public (StatusCode Code, Chal? Chal) Answer(CredentialFinding finding) => finding.Outcome switch
    {
        CredentialOutcome.Missing => (StatusCode.MissingCredentials, Challenge()),
        CredentialOutcome.Wrong => (StatusCode.InvalidCredentials, Challenge()),
        CredentialOutcome.Accepted when policy.Scheme == AuthenticationScheme.Hmac => (StatusCode.Ok, NextNonce()),
        CredentialOutcome.Accepted when policy.Scheme == AuthenticationScheme.Md5 => (StatusCode.AuthenticationAccepted, NextNonce()),
        CredentialOutcome.Accepted => (StatusCode.AuthenticationAccepted, null),
        _ => (hadCred && policy.Scheme == AuthenticationScheme.None ? StatusCode.AuthenticationAccepted : StatusCode.Ok, null),
    };

    private void Note(CredentialFinding finding)
    {
        switch (finding.Outcome)
        {
            case CredentialOutcome.Accepted:
                IsAuthenticated = true;
                IsChallenged = false;
                Failures = nonces.Failures = 0;
                break;
            case CredentialOutcome.Missing or CredentialOutcome.Wrong:
                IsAuthenticated = false;
                Failures++;
                nonces.Failures++;
                break;
        }
    }

    // Credentials that nobody needs any more: right or wrong, the session stays what it is.
    private CredentialFinding Recheck(Incoming message)
    {
        if (message.Header.Cred is null)
        {
            return new(policy.Scheme, CredentialOutcome.NotNeeded);
        }

        CredentialFinding finding = CheckCred(message);
        return finding.Outcome == CredentialOutcome.Accepted ? finding : finding with { Outcome = CredentialOutcome.NotNeeded };
    }

    private CredentialFinding CheckCred(Incoming message)
    {
        if (message.Header.Cred is { } cred && cred.Data is not { IsEmpty: false })
        {
            return new(policy.Scheme, CredentialOutcome.Missing, "the Cred is empty");
        }

        if (nonces.IsChallengeDue && message.Header.Cred is not null)
        {
            nonces.IsChallengeDue = false;
            return new(policy.Scheme, CredentialOutcome.Wrong, "they are to be given again");
        }

        _ = CredentialType.TryRead(message.Header.Cred?.Meta?.Type, out AuthenticationScheme used);
        DmProof proof = Prove(message, nonce);
        return proof.Outcome == ProofOutcome.Missing
            ? new(policy.Scheme, CredentialOutcome.Missing)
            : Found(used, proof, message);
    }

    private CredentialFinding CheckHmac(Incoming message)
    {
        DmProof proof = Prove(message, nonce);
        return proof.Outcome == ProofOutcome.Missing && message.Header.Cred is not null
            ? new(AuthenticationScheme.Hmac, CredentialOutcome.Wrong, $"credentials in the header instead of {HmacHeader.FieldName}")
            : Found(AuthenticationScheme.Hmac, proof, message);
    }

    private CredentialFinding Found(AuthenticationScheme used, DmProof proof, Incoming message) => proof.Outcome switch
    {
        ProofOutcome.Accepted => new(used, CredentialOutcome.Accepted),
        ProofOutcome.Missing => new(used, CredentialOutcome.Missing),
        ProofOutcome.OtherScheme => new(used, CredentialOutcome.Wrong, proof.Detail),
        _ when nonces.Challenge is { } asked && Prove(message, asked).IsAccepted =>
            new(used, CredentialOutcome.Accepted, "the digest is made with the nonce of a challenge in an earlier session"),
        _ => new(used, CredentialOutcome.Wrong, Stale(message) ?? proof.Detail),
    };

    private string? Stale(Incoming message)
    {
        string? nonce = OtherNonce(message);
        IsStale = nonce is not null;
        return nonce;
    }

    /// <summary>Tells when the credentials would be right with a nonce that is not in force any more.</summary>
    private string? OtherNonce(Incoming message)
    {
        if (policy.Scheme == AuthenticationScheme.Basic)
        {
            return null;
        }

        foreach (ReadOnlyMemory<byte> before in nonces.Earlier)
        {
            if (Prove(message, before).IsAccepted)
            {
                return "the digest is made with another nonce, one that was given before";
            }
        }

        return Prove(message, policy.ClientNonce).IsAccepted ? "the digest is made with another nonce, the one configured" : null;
    }

    private DmProof Prove(Incoming message, ReadOnlyMemory<byte> with) => policy.Scheme == AuthenticationScheme.Hmac
        ? Credentials.CheckHmac(message.Request.Headers[HmacHeader.FieldName], message.Request.Body.Span, account, with.Span)
        : Credentials.CheckHeader(message.Header, policy.Scheme, account, with.Span);

    private Chal? Challenge()
    {
        if (IsExhausted)
        {
            return null;
        }

        IsChallenged = true;
        if (policy.Scheme == AuthenticationScheme.Basic)
        {
            return new Chal { Meta = new Meta { Format = "b64", Type = CredentialType.Basic } };
        }

        // For the retry only: what the device keeps for its next session is not touched by one who has proved nothing.
        nonces.Remember(nonce);
        nonce = fresh();
        nonces.Challenge = nonce;
        return Chal(nonce);
    }

    private Chal NextNonce()
    {
        nonces.Remember(nonce);
        nonce = fresh();
        nonces.Issue(nonce);
        nonces.Challenge = null;
        return Chal(nonce);
    }

    private Chal Chal(ReadOnlyMemory<byte> next) => new()
    {
        Meta = new Meta
        {
            Format = "b64",
            Type = CredentialType.Of(policy.Scheme),
            NextNonce = Nonce.Encode(next.Span),
        },
    };
}

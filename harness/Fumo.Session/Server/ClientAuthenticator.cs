using System.Text;
using Fumo.Dm;

namespace Fumo.Session;

/// <summary>Checks a client's credentials through one session, and says how they are answered (DM Protocol 1.2.1, 2.4.1).</summary>
internal sealed class ClientAuthenticator(ServerAuthentication policy, DeviceNonces nonces, Func<byte[]> fresh)
{
    private ReadOnlyMemory<byte> nonce = nonces.Client;
    private bool hadCred;

    /// <summary>True when the client proved who it is; with HMAC, by its latest message.</summary>
    public bool IsAuthenticated { get; private set; } = policy.Scheme == AuthenticationScheme.None;

    /// <summary>True when the client was given a challenge and has not met it yet.</summary>
    public bool IsChallenged { get; private set; }

    /// <summary>How often the client failed.</summary>
    public int Failures { get; private set; }

    /// <summary>True when it failed so often that it gets no further challenge.</summary>
    public bool IsExhausted => Failures > policy.MaxAttempts;

    /// <summary>Takes over what an earlier session under the same id had: the client counts it as one.</summary>
    public void Inherit(ClientAuthenticator earlier) =>
        IsAuthenticated |= earlier.IsAuthenticated && policy.Scheme != AuthenticationScheme.Hmac;

    public CredentialFinding Check(Incoming message)
    {
        hadCred = message.Header.Cred is not null;
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
                Failures = 0;
                break;
            case CredentialOutcome.Missing or CredentialOutcome.Wrong:
                IsAuthenticated = false;
                Failures++;
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
        if (message.Header.Cred is not { } cred || cred.Data is not { IsEmpty: false } data)
        {
            return new(policy.Scheme, CredentialOutcome.Missing, message.Header.Cred is null ? null : "the credentials are empty");
        }

        string type = cred.Meta?.Type?.Trim() ?? "";
        if (!CredentialTypes.TryRead(type, out AuthenticationScheme used) || used != policy.Scheme)
        {
            return new(used, CredentialOutcome.Wrong, $"wrong scheme: '{type}' instead of '{CredentialTypes.NameOf(policy.Scheme)}'");
        }

        string? detail = used == AuthenticationScheme.Basic ? BasicFault(data) : Md5Fault(data, message.Header.Source?.LocName);
        return new(used, detail is null ? CredentialOutcome.Accepted : CredentialOutcome.Wrong, detail);
    }

    private string? BasicFault(DataValue data)
    {
        if (data.Text.Trim() == Digests.Basic(policy.ClientName, policy.ClientSecret))
        {
            return null;
        }

        byte[] room = new byte[data.Text.Length];
        if (!Convert.TryFromBase64String(data.Text.Trim(), room, out int length))
        {
            return "the credentials are not base64";
        }

        string pair = Encoding.UTF8.GetString(room, 0, length);
        return pair.StartsWith(policy.ClientName + ":", StringComparison.Ordinal)
            ? "wrong secret"
            : $"wrong name '{pair.Split(':')[0]}'";
    }

    private string? Md5Fault(DataValue data, string? name)
    {
        // A raw digest is a deviation that is easy to read.
        string digest = data.IsOpaque && data.Value.Length == 16 ? Convert.ToBase64String(data.Value.Span) : data.Text.Trim();
        if (digest == Md5(nonce.Span))
        {
            return name is null || name == policy.ClientName ? null : $"wrong name '{name}' beside the right digest";
        }

        return name is not null && name != policy.ClientName ? $"wrong name '{name}'"
            : NonceFault(candidate => Md5(candidate) == digest)
            ?? (IsChallenged ? "wrong secret" : "wrong secret or unknown nonce");
    }

    private string Md5(ReadOnlySpan<byte> with) => Digests.Md5(policy.ClientName, policy.ClientSecret, with);

    private CredentialFinding CheckHmac(Incoming message)
    {
        if (message.Request.Headers[Digests.HmacHeader] is not { } field)
        {
            return message.Header.Cred is null
                ? new(AuthenticationScheme.Hmac, CredentialOutcome.Missing)
                : new(AuthenticationScheme.Hmac, CredentialOutcome.Wrong, $"wrong scheme: '{message.Header.Cred.Meta?.Type}' instead of '{CredentialTypes.Mac}'");
        }

        string? detail = HmacFault(field, message.Request.Body.Span);
        return new(AuthenticationScheme.Hmac, detail is null ? CredentialOutcome.Accepted : CredentialOutcome.Wrong, detail);
    }

    private string? HmacFault(string field, ReadOnlySpan<byte> body)
    {
        if (!Digests.TryReadHmac(field, out string name, out string mac))
        {
            return $"the header field {Digests.HmacHeader} has no username or no mac";
        }

        if (name != policy.ClientName)
        {
            return $"wrong name '{name}'";
        }

        if (mac == Digests.Mac(name, policy.ClientSecret, nonce.Span, body))
        {
            return null;
        }

        byte[] octets = body.ToArray();
        return Digests.MacMistake(mac, name, policy.ClientSecret, nonce.Span, body)
            ?? NonceFault(candidate => mac == Digests.Mac(name, policy.ClientSecret, candidate, octets))
            ?? (IsChallenged ? "wrong secret" : "wrong secret or unknown nonce");
    }

    private string? NonceFault(Func<ReadOnlySpan<byte>, bool> fits)
    {
        if (fits(Encoding.ASCII.GetBytes(Convert.ToBase64String(nonce.Span))))
        {
            return "digest made with the base64 text of the nonce instead of its octets";
        }

        if (fits(default))
        {
            return "digest made without a nonce";
        }

        if (fits(new byte[4]) || fits("0x00000000"u8))
        {
            return "digest made with the nonce 00000000";
        }

        foreach (ReadOnlyMemory<byte> before in nonces.Earlier)
        {
            if (fits(before.Span))
            {
                return "digest made with another nonce, one that was given before";
            }
        }

        return fits(policy.ClientNonce.Span) ? "digest made with another nonce, the one configured" : null;
    }

    private Chal? Challenge()
    {
        if (IsExhausted)
        {
            return null;
        }

        IsChallenged = true;
        if (policy.Scheme == AuthenticationScheme.Basic)
        {
            return new Chal { Meta = new Meta { Format = "b64", Type = CredentialTypes.Basic } };
        }

        // For the retry only: what the device keeps for its next session is not touched by one who has proved nothing.
        nonces.Remember(nonce);
        nonce = fresh();
        return Chal(nonce);
    }

    private Chal NextNonce()
    {
        nonces.Remember(nonce);
        nonce = fresh();
        nonces.Issue(nonce);
        return Chal(nonce);
    }

    private Chal Chal(ReadOnlyMemory<byte> next) => new()
    {
        Meta = new Meta
        {
            Format = "b64",
            Type = CredentialTypes.NameOf(policy.Scheme),
            NextNonce = Convert.ToBase64String(next.Span),
        },
    };
}

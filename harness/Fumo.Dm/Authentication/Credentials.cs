using System.Text;

namespace Fumo.Dm;

/// <summary>Checks credentials against what is known of their sender; the same for clients and servers, no state, no clock.</summary>
public static class Credentials
{
    /// <summary>Checks the credentials of a message's header.</summary>
    /// <param name="header">The message's header.</param>
    /// <param name="scheme">Basic or Md5.</param>
    /// <param name="account">What is known of the sender.</param>
    /// <param name="nonce">The nonce that the sender was given.</param>
    public static Proof CheckHeader(SyncHdr header, AuthenticationScheme scheme, Account account, ReadOnlySpan<byte> nonce)
    {
        ArgumentNullException.ThrowIfNull(header);
        ArgumentNullException.ThrowIfNull(account);
        if (header.Cred is not { } cred)
        {
            return new Proof(ProofOutcome.Missing, "the header has no Cred");
        }

        if (!CredentialType.TryRead(cred.Meta?.Type, out AuthenticationScheme used) || used != scheme)
        {
            return new Proof(ProofOutcome.OtherScheme, $"the Cred is of type {cred.Meta?.Type?.Trim() ?? "(none)"}, not {CredentialType.Of(scheme)}");
        }

        string? data = cred.Data?.Text.Trim();
        if (string.IsNullOrEmpty(data))
        {
            return Proof.Wrong("the Cred is empty");
        }

        return used == AuthenticationScheme.Basic ? CheckBasic(data, account) : CheckMd5(header.Source?.LocName, data, account, nonce);
    }

    /// <summary>Checks credentials of the scheme basic.</summary>
    /// <param name="data">The content of the Cred.</param>
    /// <param name="account">What is known of the sender.</param>
    public static Proof CheckBasic(string data, Account account)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(account);
        if (Fits(data, Digest.Basic(account.Name, account.Secret)))
        {
            return Proof.Accepted;
        }

        if (data == $"{account.Name}:{account.Secret}")
        {
            return Proof.Wrong("name and password are right, but not in base64");
        }

        if (!Nonce.TryDecode(data, out byte[] pair))
        {
            return Proof.Wrong("the Cred is no base64");
        }

        string name = Encoding.UTF8.GetString(pair).Split(':')[0];
        return Proof.Wrong(name == account.Name ? "the name is right, the password is not" : $"the name is '{name}', not '{account.Name}'");
    }

    /// <summary>Checks credentials of the scheme md5.</summary>
    /// <param name="locName">The name in Source/LocName; null when it is missing, which alone is no reason to refuse.</param>
    /// <param name="data">The content of the Cred.</param>
    /// <param name="account">What is known of the sender.</param>
    /// <param name="nonce">The nonce that the sender was given.</param>
    public static Proof CheckMd5(string? locName, string data, Account account, ReadOnlySpan<byte> nonce)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(account);
        if (Fits(data, Digest.Md5(account.Name, account.Secret, nonce)))
        {
            return Proof.Accepted;
        }

        string cause = Mistakes.OfMd5(data, account, nonce) ?? NameMistake(locName, account) ?? "no digest of this name and password with this nonce";
        return Proof.Wrong(cause);
    }

    /// <summary>Checks the header field of the scheme hmac.</summary>
    /// <param name="field">The field's value; null when the field is missing.</param>
    /// <param name="body">The message as it came.</param>
    /// <param name="account">What is known of the sender.</param>
    /// <param name="nonce">The nonce that the sender was given.</param>
    public static Proof CheckHmac(string? field, ReadOnlySpan<byte> body, Account account, ReadOnlySpan<byte> nonce)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (field is null)
        {
            return new Proof(ProofOutcome.Missing, $"the message has no {HmacHeader.FieldName}");
        }

        if (!HmacHeader.TryRead(field, out HmacHeader? header))
        {
            return Proof.Wrong($"the {HmacHeader.FieldName} has no username or no mac");
        }

        if (!header.Algorithm.Equals(HmacHeader.Md5, StringComparison.OrdinalIgnoreCase))
        {
            return Proof.Wrong($"the algorithm is {header.Algorithm}, not {HmacHeader.Md5}");
        }

        if (header.UserName == account.Name && Fits(header.Mac, Digest.Mac(account.Name, account.Secret, nonce, body)))
        {
            return Proof.Accepted;
        }

        string cause = Mistakes.OfMac(header.Mac, account, nonce, body) ?? NameMistake(header.UserName, account) ?? "no mac of this message with this password and this nonce";
        return Proof.Wrong(cause);
    }

    private static string? NameMistake(string? name, Account account) =>
        name is not null && name != account.Name ? $"the name is '{name}', not '{account.Name}'" : null;

    // Padding is sometimes left out; that does not make another digest of it.
    private static bool Fits(string data, string expected) => data.Trim().TrimEnd('=') == expected.TrimEnd('=');
}

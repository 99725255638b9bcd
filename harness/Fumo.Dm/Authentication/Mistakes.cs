using System.Security.Cryptography;
using System.Text;

namespace Fumo.Dm;

/// <summary>The well-known ways to get a digest wrong, so that an error can name the cause.</summary>
public static class Mistakes
{
    /// <summary>Names the mistake behind md5 credentials; null when it is none of the known ones.</summary>
    /// <param name="data">The content of the Cred.</param>
    /// <param name="account">What is known of the sender.</param>
    /// <param name="nonce">The nonce that the sender was given.</param>
    public static string? OfMd5(string data, Account account, ReadOnlySpan<byte> nonce)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(account);
        (string name, string secret) = account;
        byte[] right = MD5.HashData([.. Digest.Inner(name, secret), (byte)':', .. nonce]);
        byte[] rawInner = MD5.HashData(Digest.Pair(name, secret));
        byte[] hexInner = Encoding.ASCII.GetBytes(Convert.ToHexStringLower(rawInner));
        return FirstOf(data,
        [
            (Hex(right), "the digest is in hexadecimal, then base64"),
            (Convert.ToHexStringLower(right), "the digest is in hexadecimal instead of base64"),
            (Digest.Md5(name, secret, Digest.Base64(nonce)), NonceAsText),
            (Digest.Md5(name, secret, Nonce.Resynchronisation.Span), NonceIsZero),
            (Digest.Md5(name, secret, Nonce.ResynchronisationAsText.Span), NonceIsZeroText),
            (Digest.Md5(name, secret, []), NonceIsMissing),
            (Hash([.. rawInner, (byte)':', .. nonce]), "the inner hash is taken as octets, not as base64"),
            (Hash([.. hexInner, (byte)':', .. nonce]), "the inner hash is taken in hexadecimal, not as base64"),
            (Hash([.. Digest.Pair(name, secret), (byte)':', .. nonce]), "name, password and nonce are hashed at once, without the inner hash"),
            (Digest.Basic(name, secret), "the Cred is basic, its type says md5"),
        ]);
    }

    /// <summary>Names the mistake behind a mac; null when it is none of the known ones.</summary>
    /// <param name="mac">The mac as it stood.</param>
    /// <param name="account">What is known of the sender.</param>
    /// <param name="nonce">The nonce that the sender was given.</param>
    /// <param name="body">The message as it came.</param>
    public static string? OfMac(string mac, Account account, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> body)
    {
        ArgumentNullException.ThrowIfNull(mac);
        ArgumentNullException.ThrowIfNull(account);
        (string name, string secret) = account;
        byte[] right = Digest.OverContent(name, secret, nonce, body);
        byte[] content = [.. nonce, (byte)':', .. Digest.Base64(MD5.HashData(body))];
        return FirstOf(mac,
        [
            (Hex(right), "the mac is the digest in hexadecimal, then base64"),
            (Convert.ToHexStringLower(right), "the mac is in hexadecimal instead of base64"),
            (Convert.ToBase64String(HMACMD5.HashData(Digest.Inner(name, secret), content)), "the mac is an HMAC by RFC 2104, not the formula of DM"),
            (Digest.Mac(name, secret, Digest.Base64(nonce), body), NonceAsText),
            (Digest.Mac(name, secret, Nonce.Resynchronisation.Span, body), NonceIsZero),
            (Digest.Mac(name, secret, Nonce.ResynchronisationAsText.Span, body), NonceIsZeroText),
            (Digest.Mac(name, secret, [], body), NonceIsMissing),
            (Digest.Md5(name, secret, nonce), "the mac does not cover the message"),
        ]);
    }

    private const string NonceAsText = "the nonce is hashed as its base64 text, not as its octets";
    private const string NonceIsZero = "the nonce is that of a resynchronisation, four zero octets";
    private const string NonceIsZeroText = "the nonce is the text 0x00000000";
    private const string NonceIsMissing = "the digest is over an empty nonce";

    private static string? FirstOf(string data, ReadOnlySpan<(string Variant, string Cause)> known)
    {
        foreach ((string variant, string cause) in known)
        {
            if (variant.TrimEnd('=').Equals(data.Trim().TrimEnd('='), StringComparison.Ordinal))
            {
                return cause;
            }
        }

        return null;
    }

    private static string Hash(ReadOnlySpan<byte> octets) => Convert.ToBase64String(MD5.HashData(octets));

    private static string Hex(ReadOnlySpan<byte> octets) => Convert.ToBase64String(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(octets)));
}

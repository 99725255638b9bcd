using System.Security.Cryptography;
using System.Text;
using Fumo.Dm;

namespace Fumo.Session;

/// <summary>What proves a name and a secret: for Cred, and for the header field (DM Security 1.2.1, 5.1.3.2, 5.1.4.2).</summary>
internal static class Proof
{
    public static string TypeOf(AuthenticationScheme scheme) => scheme switch
    {
        AuthenticationScheme.Basic => "syncml:auth-basic",
        AuthenticationScheme.Md5 => "syncml:auth-md5",
        AuthenticationScheme.Hmac => "syncml:auth-MAC",
        _ => throw new ArgumentOutOfRangeException(nameof(scheme)),
    };

    public static AuthenticationScheme? SchemeOf(string? type) => type?.Trim().ToUpperInvariant() switch
    {
        "SYNCML:AUTH-BASIC" => AuthenticationScheme.Basic,
        "SYNCML:AUTH-MD5" => AuthenticationScheme.Md5,
        "SYNCML:AUTH-MAC" => AuthenticationScheme.Hmac,
        _ => null,
    };

    public static string Basic(string name, string secret) => Convert.ToBase64String(Encoding.UTF8.GetBytes($"{name}:{secret}"));

    public static string Md5(string name, string secret, ReadOnlySpan<byte> nonce) =>
        Convert.ToBase64String(MD5.HashData([.. Encoding.UTF8.GetBytes(Inner(name, secret) + ":"), .. nonce]));

    public static string Mac(string name, string secret, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> body) =>
        Convert.ToBase64String(MD5.HashData(
            [.. Encoding.UTF8.GetBytes(Inner(name, secret) + ":"), .. nonce, (byte)':', .. Encoding.UTF8.GetBytes(Convert.ToBase64String(MD5.HashData(body)))]));

    private static string Inner(string name, string secret) =>
        Convert.ToBase64String(MD5.HashData(Encoding.UTF8.GetBytes($"{name}:{secret}")));
}

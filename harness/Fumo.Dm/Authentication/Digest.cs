using System.Security.Cryptography;
using System.Text;

namespace Fumo.Dm;

/// <summary>The formulas that prove a name and a password (DM Security 1.2.1, 5.1.3.2, 5.1.4.2; DM Notification 1.2.1, 6.2.2.2).</summary>
/// <remarks>
/// H is MD5, B64 base64, the nonce is the decoded octets of NextNonce:
/// <code>
///   basic         B64(name:password)
///   md5           B64(H(B64(H(name:password)):nonce))
///   MAC           B64(H(B64(H(name:password)):nonce:B64(H(body))))      no RFC 2104 HMAC, whatever it is called
///   notification      H(B64(H(server id:password)):nonce:B64(H(trigger)))
/// </code>
/// </remarks>
public static class Digest
{
    /// <summary>Octets of a digest before base64.</summary>
    public const int Length = MD5.HashSizeInBytes;

    /// <summary>Credentials of the scheme basic.</summary>
    /// <param name="name">The user's or server's name.</param>
    /// <param name="secret">The password.</param>
    public static string Basic(string name, string secret) => Convert.ToBase64String(Pair(name, secret));

    /// <summary>Credentials of the scheme md5.</summary>
    /// <param name="name">The user's or server's name.</param>
    /// <param name="secret">The password.</param>
    /// <param name="nonce">The nonce's octets, base64 undone.</param>
    public static string Md5(string name, string secret, ReadOnlySpan<byte> nonce) =>
        Convert.ToBase64String(MD5.HashData([.. Inner(name, secret), (byte)':', .. nonce]));

    /// <summary>The mac of a message.</summary>
    /// <param name="name">The user's or server's name.</param>
    /// <param name="secret">The password.</param>
    /// <param name="nonce">The nonce's octets, base64 undone.</param>
    /// <param name="body">The message as it goes on the wire.</param>
    public static string Mac(string name, string secret, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> body) =>
        Convert.ToBase64String(OverContent(name, secret, nonce, body));

    /// <summary>The digest of a notification, 16 octets.</summary>
    /// <param name="serverId">The server's identifier.</param>
    /// <param name="secret">The server's password.</param>
    /// <param name="nonce">The server's nonce, octets.</param>
    /// <param name="trigger">The notification behind its digest.</param>
    public static byte[] Notification(string serverId, string secret, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> trigger) =>
        OverContent(serverId, secret, nonce, trigger);

    /// <summary>B64(H(name:secret)), in ASCII.</summary>
    internal static byte[] Inner(string name, string secret) => Base64(MD5.HashData(Pair(name, secret)));

    internal static byte[] OverContent(string name, string secret, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> content) =>
        MD5.HashData([.. Inner(name, secret), (byte)':', .. nonce, (byte)':', .. Base64(MD5.HashData(content))]);

    internal static byte[] Pair(string name, string secret) => Encoding.UTF8.GetBytes($"{name}:{secret}");

    internal static byte[] Base64(ReadOnlySpan<byte> octets) => Encoding.ASCII.GetBytes(Convert.ToBase64String(octets));
}

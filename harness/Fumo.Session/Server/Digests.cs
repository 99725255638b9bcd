using System.Security.Cryptography;
using System.Text;

namespace Fumo.Session;

/// <summary>The formulas of DM Security 1.2.1, 5.1.3 and 5.1.4.</summary>
internal static class Digests
{
    public const string HmacHeader = "x-syncml-hmac";

    public static string Basic(string name, string secret) => Convert.ToBase64String(Pair(name, secret));

    public static string Md5(string name, string secret, ReadOnlySpan<byte> nonce) =>
        Convert.ToBase64String(MD5.HashData([.. Inner(name, secret), (byte)':', .. nonce]));

    public static string Mac(string name, string secret, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> body) =>
        Convert.ToBase64String(MacOctets(name, secret, nonce, body));

    public static string HmacField(string name, string mac) => $"algorithm=MD5, username=\"{name}\", mac={mac}";

    /// <summary>What a mac that does not fit was made by, if it is one of the known mistakes.</summary>
    public static string? MacMistake(string mac, string name, string secret, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> body)
    {
        byte[] right = MacOctets(name, secret, nonce, body);
        if (mac == Convert.ToBase64String(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(right))))
        {
            return "mac is the base64 of the digest's hexadecimal text instead of its octets";
        }

        byte[] message = [.. nonce, (byte)':', .. Encoding.ASCII.GetBytes(Convert.ToBase64String(MD5.HashData(body)))];
        return mac == Convert.ToBase64String(HMACMD5.HashData(Inner(name, secret), message))
            ? "mac is an RFC 2104 HMAC instead of the DM formula"
            : null;
    }

    public static bool TryReadHmac(string field, out string name, out string mac)
    {
        name = mac = "";
        foreach (string part in field.Split(','))
        {
            int equals = part.IndexOf('=', StringComparison.Ordinal);
            string value = part[(equals + 1)..].Trim().Trim('"');
            switch (equals < 0 ? "" : part[..equals].Trim().ToUpperInvariant())
            {
                case "USERNAME":
                    name = value;
                    break;
                case "MAC":
                    mac = value;
                    break;
            }
        }

        return name.Length > 0 && mac.Length > 0;
    }

    private static byte[] MacOctets(string name, string secret, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> body)
    {
        byte[] digest = Encoding.ASCII.GetBytes(Convert.ToBase64String(MD5.HashData(body)));
        return MD5.HashData([.. Inner(name, secret), (byte)':', .. nonce, (byte)':', .. digest]);
    }

    private static byte[] Inner(string name, string secret) =>
        Encoding.ASCII.GetBytes(Convert.ToBase64String(MD5.HashData(Pair(name, secret))));

    private static byte[] Pair(string name, string secret) => Encoding.UTF8.GetBytes($"{name}:{secret}");
}

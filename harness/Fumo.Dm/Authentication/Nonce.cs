using System.Security.Cryptography;
using System.Text;

namespace Fumo.Dm;

/// <summary>Nonces are octets; only on the wire are they base64 (DM Security 1.2.1, 5.1.3.3).</summary>
public static class Nonce
{
    /// <summary>How many octets a fresh nonce has.</summary>
    public const int Length = 16;

    /// <summary>The nonce of both sides after a notification that could not be verified: four octets of zero (DM Notification 1.2.1, 6.1).</summary>
    public static ReadOnlyMemory<byte> Resynchronisation { get; } = new byte[4];

    /// <summary>What some toolkits take for it: the ten characters 0x00000000.</summary>
    public static ReadOnlyMemory<byte> ResynchronisationAsText { get; } = Encoding.ASCII.GetBytes("0x00000000");

    /// <summary>A nonce that was never used before.</summary>
    public static byte[] Fresh() => RandomNumberGenerator.GetBytes(Length);

    /// <summary>The text of a nonce for NextNonce.</summary>
    /// <param name="nonce">Its octets.</param>
    public static string Encode(ReadOnlySpan<byte> nonce) => Convert.ToBase64String(nonce);

    /// <summary>The octets of a NextNonce; blanks do not matter. False when it is no base64.</summary>
    /// <param name="text">The text as it stood; null when it was missing.</param>
    /// <param name="nonce">The octets.</param>
    public static bool TryDecode(string? text, out byte[] nonce)
    {
        nonce = new byte[(text?.Length ?? 0) + 4];
        bool isBase64 = Convert.TryFromBase64String(text ?? "?", nonce, out int length);
        nonce = nonce[..length];
        return isBase64;
    }
}

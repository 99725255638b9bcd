using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Fumo.Reference;

/// <summary>
/// An update package of the reference device: lines of <c>Name: value</c> under a first line that says what it is, a blank
/// line, then the payload.
/// </summary>
/// <param name="Model">The model it is for.</param>
/// <param name="From">The firmware it asks for; <c>*</c> for any.</param>
/// <param name="To">The firmware that it brings.</param>
/// <param name="IsFlashable">False when flashing it fails.</param>
/// <param name="IsWhole">True when the payload is what the header says.</param>
/// <param name="IsSigned">True when the signature holds.</param>
public sealed record PackageFile(string Model, string From, string To, bool IsFlashable, bool IsWhole, bool IsSigned)
{
    private const string Magic = "FUMO reference package 1";
    private const string NeverInstalled = "0.0";
    private const int LongestHeader = 4096;

    // Everybody may know it: it shows that the check is made, it protects nothing.
    private static readonly byte[] SigningKey = "fumo reference signing key"u8.ToArray();

    /// <summary>Makes a package; the same arguments make the same octets.</summary>
    /// <param name="kind">What is to be the matter with it.</param>
    /// <param name="version">The firmware that it brings.</param>
    /// <param name="model">The model of the device it is made for.</param>
    /// <param name="payload">How many octets of payload it has.</param>
    public static byte[] Create(PackageKind kind, string version, string model = "Reference", int payload = 2048)
    {
        byte[] content = Payload(version, payload);
        string signed = string.Join('\n', [
            Magic,
            $"Model: {(kind == PackageKind.WrongDevice ? $"Not {model}" : model)}",
            $"From: {(kind == PackageKind.Unacceptable ? NeverInstalled : "*")}",
            $"To: {version}",
            $"Flash: {(kind == PackageKind.Failing ? "fails" : "works")}",
            $"Size: {payload.ToString(CultureInfo.InvariantCulture)}",
            $"Hash: {Convert.ToHexString(SHA256.HashData(content))}",
        ]);
        string signature = kind == PackageKind.Unsigned ? new string('0', 64) : Signature(signed);
        if (kind == PackageKind.Corrupted)
        {
            content[^1] ^= 0xFF;
        }

        return [.. Encoding.UTF8.GetBytes($"{signed}\nSignature: {signature}\n\n"), .. content];
    }

    /// <summary>Reads a package; null when the octets are none.</summary>
    /// <param name="octets">The octets.</param>
    public static PackageFile? TryRead(ReadOnlyMemory<byte> octets)
    {
        int end = octets.Span[..Math.Min(octets.Length, LongestHeader)].IndexOf("\n\n"u8);
        string header = end < 0 ? string.Empty : Encoding.UTF8.GetString(octets.Span[..end]);
        string[] lines = header.Split('\n');
        if (lines[0] != Magic)
        {
            return null;
        }

        string Field(string name) => Array.Find(lines, line => line.StartsWith(name + ": ", StringComparison.Ordinal))?[(name.Length + 2)..] ?? string.Empty;
        ReadOnlyMemory<byte> content = octets[(end + 2)..];
        int signature = header.IndexOf("\nSignature: ", StringComparison.Ordinal);
        return new PackageFile(
            Field("Model"),
            Field("From"),
            Field("To"),
            Field("Flash") == "works",
            Field("Size") == content.Length.ToString(CultureInfo.InvariantCulture) && Field("Hash") == Convert.ToHexString(SHA256.HashData(content.Span)),
            signature >= 0 && Field("Signature") == Signature(header[..signature]));
    }

    private static string Signature(string signed) => Convert.ToHexString(HMACSHA256.HashData(SigningKey, Encoding.UTF8.GetBytes(signed)));

    private static byte[] Payload(string version, int length)
    {
        byte[] content = new byte[Math.Max(length, 1)];
        byte[] block = SHA256.HashData(Encoding.UTF8.GetBytes(version));
        for (int i = 0; i < content.Length; i++)
        {
            content[i] = (byte)(block[i % block.Length] + (i / block.Length));
        }

        return content;
    }
}

using System.Security.Cryptography;

namespace Fumo.Reports;

/// <summary>A key that signs bundles, or shows who signed one: ECDSA on the curve P-256 with SHA-256.</summary>
public sealed class EvidenceKey : IDisposable
{
    /// <summary>How bundles are signed.</summary>
    public const string Algorithm = "ECDSA P-256, SHA-256";

    private const int MaxOctets = 64 * 1024;
    private const string Curve = "1.2.840.10045.3.1.7";
    private const string Making = "make one with: openssl ecparam -name prime256v1 -genkey -noout -out key.pem";
    private const string Showing = "its public half is had with: openssl ec -in key.pem -pubout -out pub.pem";
    private readonly ECDsa key;

    private EvidenceKey(ECDsa key) => this.key = key;

    /// <summary>SHA-256 of the public half (SubjectPublicKeyInfo), in small hexadecimal digits.</summary>
    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()));

    /// <summary>Reads the private key that is to sign.</summary>
    /// <param name="path">A PEM file.</param>
    /// <exception cref="BundleException">It is none, or one of another kind.</exception>
    public static EvidenceKey ReadPrivate(string path)
    {
        string pem = Text(path);
        return pem.Contains("-----BEGIN ENCRYPTED PRIVATE KEY-----", StringComparison.Ordinal) || pem.Contains("Proc-Type: 4,ENCRYPTED", StringComparison.Ordinal)
            ? throw new BundleException($"{path}: the key is encrypted; give it in the clear, from a pipe if need be.")
            : !pem.Contains("PRIVATE KEY-----", StringComparison.Ordinal)
            ? throw new BundleException($"{path}: there is no private key in it, and only one signs; {Making}")
            : Import(path, pem, Making);
    }

    /// <summary>Reads the public key of the one who is to have signed.</summary>
    /// <param name="path">A PEM file.</param>
    /// <exception cref="BundleException">It is none, or one of another kind.</exception>
    public static EvidenceKey ReadPublic(string path) => Import(path, Text(path), Showing);

    /// <summary>Signs octets.</summary>
    /// <param name="octets">The octets.</param>
    /// <returns>The signature as OpenSSL has it, a DER sequence.</returns>
    public byte[] Sign(ReadOnlySpan<byte> octets) => key.SignData(octets, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

    /// <summary>True when octets were signed with the private half.</summary>
    /// <param name="octets">The octets.</param>
    /// <param name="signature">The signature.</param>
    public bool Verifies(ReadOnlySpan<byte> octets, ReadOnlySpan<byte> signature) =>
        key.VerifyData(octets, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

    /// <inheritdoc/>
    public void Dispose() => key.Dispose();

    private static string Text(string path)
    {
        try
        {
            using FileStream file = File.OpenRead(path);
            byte[] octets = new byte[MaxOctets];
            int length = file.ReadAtLeast(octets, MaxOctets, throwOnEndOfStream: false);
            return length < MaxOctets
                ? System.Text.Encoding.Latin1.GetString(octets, 0, length)
                : throw new BundleException($"{path}: larger than a key can be.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new BundleException($"{path}: {fault.Message}", fault);
        }
    }

    private static EvidenceKey Import(string path, string pem, string advice)
    {
        ECDsa key = ECDsa.Create();
        try
        {
            key.ImportFromPem(pem);
            ECCurve curve = key.ExportParameters(includePrivateParameters: false).Curve;
            return curve.IsNamed && curve.Oid.Value == Curve
                ? new EvidenceKey(key)
                : throw new BundleException($"{path}: the key is on the curve {Name(curve)}, bundles are signed on P-256; {Making}");
        }
        catch (Exception fault) when (fault is CryptographicException or ArgumentException)
        {
            key.Dispose();
            throw new BundleException($"{path}: no ECDSA key in PEM form ({fault.Message.TrimEnd('.')}); {advice}", fault);
        }
        catch
        {
            key.Dispose();
            throw;
        }
    }

    private static string Name(ECCurve curve) => curve.IsNamed ? curve.Oid.FriendlyName ?? curve.Oid.Value ?? "without a name" : "without a name";
}

using System.Security.Cryptography;

namespace Fumo.Reference;

/// <summary>A package that the server hosts.</summary>
/// <param name="Id">Its name in its address.</param>
/// <param name="Octets">The package.</param>
/// <param name="Version">The firmware that it brings.</param>
internal sealed record StockedPackage(string Id, ReadOnlyMemory<byte> Octets, string Version)
{
    public const string ContentType = "application/octet-stream";

    /// <summary>Its entity tag: the same octets, the same tag.</summary>
    public string Tag { get; } = $"\"{Convert.ToHexStringLower(SHA256.HashData(Octets.Span)[..12])}\"";
}

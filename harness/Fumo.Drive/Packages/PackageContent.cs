using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace Fumo.Drive;

/// <summary>The octets of a package, read piece by piece: a firmware image need not fit into memory.</summary>
public sealed class PackageContent
{
    private readonly ReadOnlyMemory<byte> octets;
    private readonly string? path;

    private PackageContent(ReadOnlyMemory<byte> octets, string? path, long length, string tag) =>
        (this.octets, this.path, Length, Tag) = (octets, path, length, tag);

    /// <summary>How many octets there are.</summary>
    public long Length { get; }

    /// <summary>A strong entity tag, with its quotes.</summary>
    public string Tag { get; }

    /// <summary>Content that lies in memory.</summary>
    /// <param name="octets">The octets.</param>
    public static PackageContent Of(ReadOnlyMemory<byte> octets) =>
        new(octets, null, octets.Length, $"\"{Convert.ToHexStringLower(SHA256.HashData(octets.Span))[..32]}\"");

    /// <summary>Content that lies in a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static PackageContent OfFile(string path)
    {
        FileInfo file = new(path);
        if (!file.Exists)
        {
            throw new FileNotFoundException($"The package {path} is not there.", path);
        }

        string tag = string.Create(CultureInfo.InvariantCulture, $"\"{file.Length:x}-{file.LastWriteTimeUtc.Ticks:x}\"");
        return new PackageContent(default, path, file.Length, tag);
    }

    /// <summary>The octets from an offset on, in pieces.</summary>
    /// <param name="offset">The first octet.</param>
    /// <param name="length">How many.</param>
    /// <param name="piece">Octets of a piece, at most.</param>
    public IEnumerable<ReadOnlyMemory<byte>> Pieces(long offset, long length, int piece)
    {
        using SafeFileHandle? file = path is null ? null : File.OpenHandle(path);
        byte[] buffer = file is null ? [] : new byte[Math.Min(piece, length)];
        while (length > 0)
        {
            int wanted = (int)Math.Min(piece, length);
            ReadOnlyMemory<byte> read = file is null
                ? octets.Slice((int)offset, wanted)
                : buffer.AsMemory(0, RandomAccess.Read(file, buffer.AsSpan(0, wanted), offset));
            if (read.IsEmpty)
            {
                throw new EndOfStreamException($"The package {path} became shorter while it was served.");
            }

            yield return read;
            (offset, length) = (offset + read.Length, length - read.Length);
        }
    }

    /// <summary>All octets, for package data that goes through DM.</summary>
    public ReadOnlyMemory<byte> ReadAll() => path is null ? octets : File.ReadAllBytes(path);
}

using System.IO.Compression;
using System.Security.Cryptography;

namespace Fumo.Reports;

/// <summary>The archive of a bundle, unpacked piece by piece; every size is counted, whatever it is said to be.</summary>
internal sealed class BundleArchive : IDisposable
{
    private static readonly byte[] Beginning = [0x50, 0x4B];
    private readonly FileStream archive;

    private BundleArchive(FileStream archive, IReadOnlyList<BundleMember> members) => (this.archive, Members) = (archive, members);

    /// <summary>What lies in it.</summary>
    internal IReadOnlyList<BundleMember> Members { get; }

    /// <summary>True when a file is an archive at all, whole or not.</summary>
    internal static bool IsArchive(string path)
    {
        using FileStream file = File.OpenRead(path);
        byte[] octets = new byte[Beginning.Length];
        return file.ReadAtLeast(octets, octets.Length, throwOnEndOfStream: false) == octets.Length && octets.AsSpan().SequenceEqual(Beginning);
    }

    /// <summary>Opens an archive and reads its directory.</summary>
    /// <param name="path">Where it lies.</param>
    /// <exception cref="BundleException">It cannot be trusted to be read in one way only, or is too large.</exception>
    internal static BundleArchive Open(string path)
    {
        FileStream file = File.OpenRead(path);
        try
        {
            return file.Length <= BundleLimits.Archive
                ? new BundleArchive(file, BundleDirectory.Read(file))
                : throw new BundleException($"the archive has {file.Length} octets; at most {BundleLimits.Archive} are read");
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>What is wrong with the files that it is said to hold, a sentence each.</summary>
    internal IEnumerable<string> Faults()
    {
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        foreach (BundleMember member in Members)
        {
            if (member.Fault is { } fault)
            {
                yield return fault;
            }

            if (!names.Add(member.Name))
            {
                yield return $"the name '{BundleName.Shown(member.Name)}' stands twice (capital and small letters are the same on some systems)";
            }
        }

        if (Members.Sum(member => member.Size) is > BundleLimits.Total and var total)
        {
            yield return $"the files are said to have {total} octets in all; at most {BundleLimits.Total} are read";
        }
    }

    /// <summary>Unpacks a file below a folder.</summary>
    /// <param name="member">The file; its name is a harmless one.</param>
    /// <param name="folder">The folder.</param>
    /// <returns>Its name, size and hash as they are.</returns>
    /// <exception cref="BundleException">It is damaged, or not as large as it is said to be.</exception>
    internal EvidenceFile Unpack(BundleMember member, string folder)
    {
        string path = Path.Combine(folder, member.Name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using FileStream target = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        long size = 0;
        foreach (ReadOnlyMemory<byte> piece in Pieces(member))
        {
            size += piece.Length;
            hash.AppendData(piece.Span);
            target.Write(piece.Span);
        }

        return size == member.Size
            ? new EvidenceFile(member.Name, size, Convert.ToHexStringLower(hash.GetHashAndReset()))
            : throw new BundleException($"{member.Name} has {size} octets instead of the {member.Size} that it is said to have");
    }

    private IEnumerable<ReadOnlyMemory<byte>> Pieces(BundleMember member)
    {
        using BundleSlice packed = new(archive, BundleDirectory.DataOf(archive, member), member.Packed);
        using Stream data = member.IsDeflated ? new DeflateStream(packed, CompressionMode.Decompress) : packed;
        byte[] piece = new byte[1 << 16];
        long size = 0;
        while (Next(data, piece, member) is > 0 and var length)
        {
            size += length;
            if (size > member.Size)
            {
                throw new BundleException($"{member.Name} is larger than the {member.Size} octets that it is said to have");
            }

            yield return piece.AsMemory(0, length);
        }

        if (!packed.IsAtEnd)
        {
            throw new BundleException($"{member.Name} is followed by octets that belong to no file");
        }
    }

    private static int Next(Stream data, byte[] piece, BundleMember member)
    {
        try
        {
            return data.Read(piece);
        }
        catch (InvalidDataException fault)
        {
            throw new BundleException($"{member.Name} cannot be unpacked: {fault.Message}", fault);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => archive.Dispose();
}

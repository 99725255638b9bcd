using System.IO.Compression;
using System.Security.Cryptography;
using Fumo.Record;

namespace Fumo.Reports;

/// <summary>Makes a bundle of a finished run: the same folder gives the same octets, as long as nobody signs.</summary>
public static class EvidencePacker
{
    // The first day that the format knows: when it was packed is nobody's evidence.
    private static readonly DateTimeOffset Time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Packs a run whose report follows from its transcripts.</summary>
    /// <param name="evidence">The run.</param>
    /// <param name="path">Where the bundle goes.</param>
    /// <param name="key">Signs it; null for nobody.</param>
    /// <returns>What the bundle says about itself.</returns>
    /// <exception cref="BundleException">The run is no evidence, or larger than a bundle may be.</exception>
    public static EvidenceManifest Pack(RunEvidence evidence, string path, EvidenceKey? key)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        if (evidence.Reasons.Count > 0)
        {
            throw new BundleException(string.Join('\n', evidence.Reasons));
        }

        if (!evidence.IsOfThisVersion)
        {
            throw new BundleException("report.json was judged by another version of this tool; judge it again by 'fumo judge DIR', then pack");
        }

        (string Name, Func<Stream> Open)[] parts = [.. Parts(evidence).OrderBy(part => part.Name, StringComparer.Ordinal)];
        EvidenceFile[] files = [.. parts.Select(Describe)];
        CheckSizes(files);
        EvidenceManifest manifest = EvidenceManifest.Of(evidence.Report!, evidence.Run!.Record, files, key?.Sha256);
        byte[] octets = ManifestJson.ToUtf8(manifest);
        AtomicFile.Write(path, file => Fill(file, octets, parts, key));
        return manifest;
    }

    private static void Fill(FileStream file, byte[] manifest, IEnumerable<(string Name, Func<Stream> Open)> parts, EvidenceKey? key)
    {
        using (ZipArchive zip = new(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, EvidenceManifest.FileName, () => new MemoryStream(manifest));
            if (key is not null)
            {
                Add(zip, EvidenceManifest.SignatureName, () => new MemoryStream(key.Sign(manifest)));
            }

            foreach ((string name, Func<Stream> open) in parts)
            {
                Add(zip, name, open);
            }
        }

        if (file.Length > BundleLimits.Archive)
        {
            throw new BundleException($"the bundle has {file.Length} octets; at most {BundleLimits.Archive} are read");
        }
    }

    // What is only a picture of the report is drawn anew, so that it is one.
    private static IEnumerable<(string Name, Func<Stream> Open)> Parts(RunEvidence evidence)
    {
        foreach (string name in (string[])[RunRecord.FileName, ReportJson.FileName])
        {
            yield return (name, () => File.OpenRead(Path.Combine(evidence.Directory, name)));
        }

        foreach ((string name, byte[] octets) in evidence.Renderings())
        {
            yield return (name, () => new MemoryStream(octets));
        }

        foreach (string file in Directory.EnumerateFiles(Path.Combine(evidence.Directory, ResultFolder.TranscriptsName), "*.jsonl"))
        {
            yield return ($"{ResultFolder.TranscriptsName}/{Path.GetFileName(file)}", () => File.OpenRead(file));
        }
    }

    private static EvidenceFile Describe((string Name, Func<Stream> Open) part)
    {
        using Stream content = part.Open();
        return BundleName.Fault(part.Name) is { } fault
            ? throw new BundleException($"the name '{BundleName.Shown(part.Name)}' {fault}")
            : new EvidenceFile(part.Name, content.Length, Convert.ToHexStringLower(SHA256.HashData(content)));
    }

    private static void CheckSizes(EvidenceFile[] files)
    {
        if (files.FirstOrDefault(file => file.Size > BundleLimits.File) is { } large)
        {
            throw new BundleException($"{large.Name} has {large.Size} octets; a bundle takes files of up to {BundleLimits.File}");
        }

        if (files.Sum(file => file.Size) is > BundleLimits.Total and var total)
        {
            throw new BundleException($"the run has {total} octets in all; a bundle takes up to {BundleLimits.Total}");
        }
    }

    private static void Add(ZipArchive zip, string name, Func<Stream> open)
    {
        ZipArchiveEntry entry = zip.CreateEntry(name, IsPackedAway(open) ? CompressionLevel.NoCompression : CompressionLevel.Optimal);
        entry.LastWriteTime = Time;
        entry.ExternalAttributes = 0;
        using Stream target = entry.Open();
        using Stream content = open();
        content.CopyTo(target);
    }

    // Zeros by the megabyte shrink to nothing; whoever reads that has to take it for a bomb.
    private static bool IsPackedAway(Func<Stream> open)
    {
        using Stream content = open();
        if (content.Length <= BundleLimits.Small)
        {
            return false;
        }

        using MemoryStream packed = new();
        using (DeflateStream deflate = new(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            content.CopyTo(deflate);
        }

        return BundleLimits.IsBomb(content.Length, packed.Length);
    }
}

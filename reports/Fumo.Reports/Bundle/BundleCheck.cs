using Fumo.Judge;
using Fumo.Record;

namespace Fumo.Reports;

/// <summary>Checks a bundle without trusting anything in it: form, completeness, hashes, signature, and every verdict by its evidence.</summary>
public sealed class BundleCheck
{
    private readonly List<string> reasons = [];
    private readonly List<string> notes = [];
    private bool acceptsOtherVersion;

    private BundleCheck()
    {
    }

    /// <summary>Why the bundle is to be refused, a sentence each; empty when it holds.</summary>
    public IReadOnlyList<string> Reasons => reasons;

    /// <summary>What should be known besides.</summary>
    public IReadOnlyList<string> Notes => notes;

    /// <summary>What the bundle says about itself; null when that cannot be read.</summary>
    public EvidenceManifest? Manifest { get; private set; }

    /// <summary>The report in it; null when it cannot be read.</summary>
    public RunReport? Report { get; private set; }

    /// <summary>What was not checked, because another version of the tool wrote it; null when everything was.</summary>
    public string? Unchecked { get; private set; }

    /// <summary>True when it was signed with the key that was given.</summary>
    public bool IsSignatureValid { get; private set; }

    /// <summary>Checks a bundle.</summary>
    /// <param name="path">The file.</param>
    /// <param name="key">Whoever is to have signed it; null when that is not to be checked.</param>
    /// <param name="rejudge">Judges the run again.</param>
    /// <param name="acceptsOtherVersion">True to accept a bundle of another version, of which the pages and the wording cannot be checked.</param>
    /// <exception cref="BundleException">It is no zip archive at all.</exception>
    public static BundleCheck Of(string path, EvidenceKey? key, Rejudge rejudge, bool acceptsOtherVersion = false)
    {
        BundleCheck check = new() { acceptsOtherVersion = acceptsOtherVersion };
        DirectoryInfo folder = Directory.CreateTempSubdirectory("fumo-bundle-");
        try
        {
            if (!BundleArchive.IsArchive(path))
            {
                throw new BundleException($"{path}: no zip archive.");
            }

            check.Look(path, folder.FullName, key, rejudge);
            return check;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new BundleException($"{path}: {fault.Message}", fault);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private void Look(string path, string folder, EvidenceKey? key, Rejudge rejudge)
    {
        if (Unpack(path, folder) is not { } files || files.Count == 0)
        {
            return;
        }

        if (ReadManifest(files, folder) is { } manifest)
        {
            CompareFiles(manifest, files);
            CheckSignature(files, folder, key);
        }

        RunEvidence evidence = RunEvidence.Of(folder, rejudge);
        reasons.AddRange(evidence.Reasons);
        notes.AddRange(evidence.Notes);
        Report = evidence.Report;
        if (evidence is { Run: { } run, Report: { } report } && Manifest is not null)
        {
            reasons.AddRange(ManifestDifference.Between(Manifest, EvidenceManifest.Of(report, run.Record, [], Manifest.KeySha256), evidence.IsOfThisVersion));
            CompareRenderings(evidence, files);
        }
    }

    // Nothing is unpacked of an archive in which anything is wrong.
    private List<EvidenceFile>? Unpack(string path, string folder)
    {
        try
        {
            using BundleArchive archive = BundleArchive.Open(path);
            reasons.AddRange(archive.Faults());
            return reasons.Count > 0 ? null : [.. archive.Members.Select(member => archive.Unpack(member, folder))];
        }
        catch (BundleException fault)
        {
            reasons.Add(fault.Message);
            return null;
        }
    }

    private EvidenceManifest? ReadManifest(List<EvidenceFile> files, string folder)
    {
        EvidenceFile? file = files.Find(one => one.Name == EvidenceManifest.FileName);
        if (file is null || file.Size > BundleLimits.Manifest)
        {
            reasons.Add(file is null ? "there is no manifest.json" : $"manifest.json has {file.Size} octets; at most {BundleLimits.Manifest} are read");
            return null;
        }

        try
        {
            return Manifest = ManifestJson.Read(File.ReadAllBytes(Path.Combine(folder, file.Name)));
        }
        catch (BundleException fault)
        {
            reasons.Add(fault.Message);
            return null;
        }
    }

    private void CompareFiles(EvidenceManifest manifest, List<EvidenceFile> files)
    {
        EvidenceFile[] there = [.. files.Where(file => file.Name is not (EvidenceManifest.FileName or EvidenceManifest.SignatureName))];
        ILookup<string, EvidenceFile> listed = manifest.Files.ToLookup(file => file.Name);
        reasons.AddRange(listed.Where(same => same.Count() > 1).Select(same => $"the manifest lists {BundleName.Shown(same.Key)} twice"));
        reasons.AddRange(listed.Select(same => same.Key).Except(there.Select(file => file.Name)).Select(name => $"{BundleName.Shown(name)} is missing; the manifest lists it"));
        foreach (EvidenceFile file in there)
        {
            if (listed[file.Name].FirstOrDefault() is not { } expected)
            {
                reasons.Add($"{file.Name} is not listed in the manifest");
            }
            else if (expected != file)
            {
                reasons.Add($"{file.Name} was altered: {file.Size} octets, SHA-256 {file.Sha256}; the manifest says {expected.Size}, {BundleName.Shown(expected.Sha256)}");
            }
        }

        IEnumerable<string> due = [RunRecord.FileName, ReportJson.FileName, ReportHtml.FileName, JunitXml.FileName, ReportJson.SchemaFileName];
        reasons.AddRange(due.Where(name => !listed.Contains(name)).Select(name => $"the manifest does not list {name}"));
    }

    private void CheckSignature(List<EvidenceFile> files, string folder, EvidenceKey? key)
    {
        EvidenceFile? file = files.Find(one => one.Name == EvidenceManifest.SignatureName);
        if (Manifest!.IsSigned != file is not null || file is { Size: > BundleLimits.Signature })
        {
            reasons.Add(file is null ? "the manifest says that the bundle is signed, but there is no manifest.sig" : "there is a manifest.sig that the manifest does not speak of, or that is too large");
        }
        else if (Manifest.IsSigned && (Manifest.Signature != EvidenceKey.Algorithm || Manifest.KeySha256 is null))
        {
            reasons.Add($"the bundle is signed by '{BundleName.Shown(Manifest.Signature)}'; known is {EvidenceKey.Algorithm}");
        }
        else if (key is not null && file is null)
        {
            reasons.Add("the bundle is unsigned, so it is nobody's; a key was given to check it by");
        }
        else if (key is not null)
        {
            IsSignatureValid = key.Verifies(File.ReadAllBytes(Path.Combine(folder, EvidenceManifest.FileName)), File.ReadAllBytes(Path.Combine(folder, file!.Name)));
            reasons.AddRange(IsSignatureValid ? [] : [$"the signature is not by the key given ({key.Sha256}); the bundle names {BundleName.Shown(Manifest.KeySha256!)}"]);
        }
    }

    private void CompareRenderings(RunEvidence evidence, List<EvidenceFile> files)
    {
        if (evidence.Reasons.Count > 0)
        {
            return;
        }

        if (!evidence.IsOfThisVersion)
        {
            Unchecked = "report.html, junit.xml and the wording of report.json, which another version wrote";
            reasons.AddRange(acceptsOtherVersion ? [] : [$"nobody vouches for {Unchecked}; verify it with that version, or say --accept-other-version"]);
            return;
        }

        foreach ((string name, byte[] octets) in evidence.Renderings())
        {
            string hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(octets));
            reasons.AddRange(files.Find(file => file.Name == name) is { } file && file.Sha256 != hash ? [$"{name} does not show what report.json says"] : []);
        }
    }
}

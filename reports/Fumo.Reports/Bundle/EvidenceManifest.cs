using Fumo.Judge;
using Fumo.Record;

namespace Fumo.Reports;

/// <summary>What a bundle says about itself: whose run it is, what it was judged by, and every file with its hash.</summary>
public sealed record EvidenceManifest
{
    /// <summary>The manifest's name in the bundle.</summary>
    public const string FileName = "manifest.json";

    /// <summary>The signature's name in the bundle.</summary>
    public const string SignatureName = "manifest.sig";

    /// <summary>What stands for the signature where there is none.</summary>
    public const string Unsigned = "unsigned";

    /// <summary>Version of this file's shape.</summary>
    public string SchemaVersion { get; init; } = "1.0";

    /// <summary>How the bundle is signed; 'unsigned' where it is not.</summary>
    public required string Signature { get; init; }

    /// <summary>SHA-256 of the key that is said to have signed; null where none did. It helps to find the key and proves nothing.</summary>
    public string? KeySha256 { get; init; }

    /// <summary>The tool that judged and packed.</summary>
    public required ToolRecord Tool { get; init; }

    /// <summary>What it judged by.</summary>
    public required CatalogueDigest Catalogue { get; init; }

    /// <summary>The run.</summary>
    public required RunSummary Run { get; init; }

    /// <summary>What was tested.</summary>
    public required ImplementationRecord Implementation { get; init; }

    /// <summary>strict or field.</summary>
    public required string Profile { get; init; }

    /// <summary>How the run came out.</summary>
    public required string Verdict { get; init; }

    /// <summary>passed or failed.</summary>
    public required string Gate { get; init; }

    /// <summary>Operating system, runtime and host of the harness, as run.json has them.</summary>
    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    /// <summary>Every other file of the bundle but the signature, by name.</summary>
    public required IReadOnlyList<EvidenceFile> Files { get; init; }

    /// <summary>True when somebody is said to have signed.</summary>
    internal bool IsSigned => Signature != Unsigned;

    /// <summary>What the manifest has to say.</summary>
    /// <param name="report">The report.</param>
    /// <param name="record">What was known before the first exchange.</param>
    /// <param name="files">The files.</param>
    /// <param name="keySha256">SHA-256 of the key that signs; null for none.</param>
    internal static EvidenceManifest Of(RunReport report, RunRecord record, IEnumerable<EvidenceFile> files, string? keySha256) => new()
    {
        Signature = keySha256 is null ? Unsigned : EvidenceKey.Algorithm,
        KeySha256 = keySha256,
        Tool = report.Tool,
        Catalogue = CatalogueDigest.Current,
        Run = report.Run,
        Implementation = report.Implementation,
        Profile = report.Profile,
        Verdict = report.Verdict,
        Gate = report.Gate,
        Environment = record.Environment,
        Files = [.. files.OrderBy(file => file.Name, StringComparer.Ordinal)],
    };
}

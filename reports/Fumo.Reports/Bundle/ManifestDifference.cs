namespace Fumo.Reports;

/// <summary>Whether a manifest says of its run what the run's own files say.</summary>
internal static class ManifestDifference
{
    /// <summary>In what it differs, a sentence each.</summary>
    /// <param name="given">The manifest of the bundle.</param>
    /// <param name="due">What it has to be by report.json and run.json.</param>
    /// <param name="isOfThisVersion">True when this version judged, so that its catalogue is to be the one that is known here.</param>
    internal static IEnumerable<string> Between(EvidenceManifest given, EvidenceManifest due, bool isOfThisVersion)
    {
        (string Name, string Given, string Due)[] values =
        [
            ("tool", $"{given.Tool}", $"{due.Tool}"),
            ("run", $"{given.Run}", $"{due.Run}"),
            ("implementation", $"{given.Implementation}", $"{due.Implementation}"),
            ("profile", given.Profile, due.Profile),
            ("verdict", given.Verdict, due.Verdict),
            ("gate", given.Gate, due.Gate),
            ("environment", Text(given.Environment), Text(due.Environment)),
            ("catalogue", isOfThisVersion ? $"{given.Catalogue}" : "", isOfThisVersion ? $"{due.Catalogue}" : ""),
        ];
        return values.Where(value => value.Given != value.Due).Select(value => $"the manifest's {value.Name} is not that of the run: {BundleName.Shown(value.Given)}");
    }

    private static string Text(IReadOnlyDictionary<string, string> values) =>
        string.Join(", ", values.OrderBy(value => value.Key, StringComparer.Ordinal).Select(value => $"{value.Key}={value.Value}"));
}

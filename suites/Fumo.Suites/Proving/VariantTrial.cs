using Fumo.Judge;
using Fumo.Reference;
using Fumo.Reports;

namespace Fumo.Suites;

/// <summary>
/// Whether a conformant implementation passed: nothing fails it, on FUMO or on the DM protocol, but for the one ruling that its
/// variant may rest on, and then only in the strict profile.
/// </summary>
internal static class VariantTrial
{
    /// <summary>The id of the plain implementation.</summary>
    public const string Plain = "reference";

    public const string Passed = "passed";
    public const string Failed = "failed";

    public static VariantProof Judge(BehaviourInfo variant, RunReport report, TimeSpan took)
    {
        IReadOnlyList<string> surprises = Surprises([variant], report);
        string field = report.OtherProfiles.GetValueOrDefault("field", report.Verdict);
        return new VariantProof
        {
            Id = variant.Id,
            Title = variant.Title,
            Setup = variant.Setup.ToString(),
            Ruling = variant.Rule,
            Outcome = surprises.Count == 0 ? Passed : Failed,
            Strict = report.Verdict,
            Field = field,
            Dm = report.Dm.Verdict,
            Findings = Findings.Of(report),
            Surprises = surprises,
            DurationMs = (long)took.TotalMilliseconds,
        };
    }

    /// <summary>What a run against such a device must not bring: fails beside its ruling, other warnings, what could have been decided.</summary>
    /// <param name="variants">The variants that the device follows, all at once.</param>
    /// <param name="report">The run.</param>
    public static IReadOnlyList<string> Surprises(IReadOnlyList<BehaviourInfo> variants, RunReport report) =>
    [
        .. from test in report.Tests
           from finding in test.Findings
           where (finding.Effect == "fail" && !variants.Any(variant => variant.Rule is { } ruling && ruling == finding.Ruling))
               || (finding.Effect == "warning" && !variants.Any(variant => variant.Consequences.Contains(finding.Rule)))
           group finding by (finding.Rule, finding.Effect) into same
           let first = same.First()
           select $"{first.Rule} {first.Effect}: {first.Message} Expected {first.Expected}, observed {first.Observed}.",
        .. report.Tests.Where(test => test.OtherProfiles.GetValueOrDefault("field", test.Verdict) == "fail").Select(test => $"{test.Id} fails in the field profile"),
        .. report.Tests
            .Where(test => test.Verdict == "inconclusive" && !variants.Any(variant => variant.Undecided.Any(begin => test.Id.StartsWith(begin, StringComparison.Ordinal))))
            .Select(test => $"{test.Id} undecided: {test.Reason}"),
    ];
}

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
        string field = report.OtherProfiles.GetValueOrDefault("field", report.Verdict);
        return new VariantProof
        {
            Id = variant.Id,
            Title = variant.Title,
            Setup = variant.Setup.ToString(),
            Ruling = variant.Rule,
            Outcome = IsPassed(variant, report, field) ? Passed : Failed,
            Strict = report.Verdict,
            Field = field,
            Dm = report.Dm.Verdict,
            Findings = Findings.Of(report),
            DurationMs = (long)took.TotalMilliseconds,
        };
    }

    private static bool IsPassed(BehaviourInfo variant, RunReport report, string field)
    {
        IEnumerable<Finding> fails = report.Tests.SelectMany(test => test.Findings).Where(finding => finding.Effect == "fail");
        return fails.All(fail => fail.Ruling is { } ruling && ruling == variant.Rule)
            && field != "nonConformant"
            && report.Tests.All(test => test.Cause != "harness");
    }
}

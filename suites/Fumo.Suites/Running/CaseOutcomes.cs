using Fumo.Judge;

namespace Fumo.Suites;

/// <summary>How a test runner shows a case: it knows no more than these.</summary>
public enum CaseResult
{
    /// <summary>It passed, or does not apply.</summary>
    Passed,

    /// <summary>It failed, or was wanted and could not be judged.</summary>
    Failed,

    /// <summary>It was left out, or nobody asks for it; known failures are left out, too.</summary>
    Skipped,
}

/// <summary>From verdicts to what a test runner shows.</summary>
public static class CaseOutcomes
{
    /// <summary>How a case is shown.</summary>
    /// <param name="report">The report of the run.</param>
    /// <param name="verdict">How the case came out.</param>
    public static CaseResult Of(RunReport report, CaseVerdict verdict)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(verdict);
        return verdict.Verdict switch
        {
            "pass" or "notApplicable" => CaseResult.Passed,
            "fail" when verdict.Findings.Any(finding => finding is { Effect: "fail", Waived: false }) => CaseResult.Failed,
            "inconclusive" when IsWanted(report, verdict) => CaseResult.Failed,
            _ => CaseResult.Skipped,
        };
    }

    // An option that is not claimed may stay open.
    private static bool IsWanted(RunReport report, CaseVerdict verdict) =>
        report.Scr.Any(item => verdict.Scr.Contains(item.Id) && item is { Applicable: true, Status: not "O", Verdict: "inconclusive" });
}

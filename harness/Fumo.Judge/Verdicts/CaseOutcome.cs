namespace Fumo.Judge;

/// <summary>How a case came out in one profile.</summary>
/// <param name="Verdict">pass, fail, inconclusive, notApplicable or notRun.</param>
/// <param name="Cause">One word why, or null.</param>
/// <param name="Reason">One sentence why; null for a pass.</param>
/// <param name="Findings">Deviations and remarks.</param>
internal sealed record CaseOutcome(string Verdict, string? Cause, string? Reason, IReadOnlyList<Finding> Findings)
{
    /// <summary>True when it passed only on a later attempt.</summary>
    internal bool IsFlaky { get; init; }

    /// <summary>What it was judged by: wire, or observe when that was looked at, too; null when there was nothing to judge.</summary>
    internal string? Evidence { get; init; }

    internal static CaseOutcome Without(string verdict, string? cause, string reason) => new(verdict, cause, reason, []);
}

using Fumo.Judge;

namespace Fumo.Reports;

/// <summary>For labs with noise: a new failure counts when it was seen in two attempts of the later run, or in one more run.</summary>
/// <param name="again">A further run of the same implementation as the later one; null when there is none.</param>
public sealed class SeenTwice(RunReport? again)
{
    private readonly ILookup<string, CaseVerdict> cases = (again?.Tests ?? []).ToLookup(test => test.Id);

    /// <summary>True when the failure was seen a second time: by one of the same rules, or, where no rule is named, at all.</summary>
    internal bool Confirms(CaseVerdict test, IReadOnlyList<Finding> failures)
    {
        HashSet<string> rules = [.. failures.Where(finding => !finding.Waived).Select(finding => finding.Rule)];
        return test.Attempts.Any(attempt => attempt.Verdict == "fail")
            || cases[test.Id].Any(other => other.Verdict == "fail" && (rules.Count == 0 || CaseReason.Failures(other).Any(finding => rules.Contains(finding.Rule))));
    }
}

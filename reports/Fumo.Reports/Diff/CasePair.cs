using Fumo.Judge;

namespace Fumo.Reports;

/// <summary>A case as it came out in the two runs; null where a run does not have it.</summary>
internal sealed record CasePair(CaseVerdict? Old, CaseVerdict? New)
{
    /// <summary>The case that is there; the later one where both are.</summary>
    internal CaseVerdict Any => New ?? Old!;

    /// <summary>True when the later run left the case out because someone wanted it so.</summary>
    internal bool IsLeftOut => New is { Verdict: "notRun", Cause: "selection" or "shard" };

    /// <summary>The cases of both, in the later run's order; those that only the earlier one has come last.</summary>
    internal static IReadOnlyList<CasePair> Of(RunReport older, RunReport newer)
    {
        Dictionary<string, CaseVerdict> before = older.Tests.DistinctBy(test => test.Id).ToDictionary(test => test.Id);
        HashSet<string> after = [.. newer.Tests.Select(test => test.Id)];
        return
        [
            .. newer.Tests.Select(test => new CasePair(before.GetValueOrDefault(test.Id), test)),
            .. older.Tests.Where(test => !after.Contains(test.Id)).Select(test => new CasePair(test, null)),
        ];
    }

    /// <summary>True when a verdict says something about the implementation.</summary>
    internal static bool IsJudged(CaseVerdict? test) => test?.Verdict is "pass" or "fail";
}

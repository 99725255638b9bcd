namespace Fumo.Judge;

/// <summary>Counts what came out how.</summary>
internal static class Counts
{
    private static readonly string[] Verdicts = [Words.Pass, Words.Fail, Words.Inconclusive, Words.NotApplicable, Words.NotRun];

    internal static SummaryCounts Of(ProfileJudge judged)
    {
        int Cases(string verdict) => judged.Cases.Count(one => one.Outcome.Verdict == verdict);
        int warnings = judged.Cases
            .SelectMany(one => one.Outcome.Findings)
            .Where(finding => finding.Effect == Words.Warning)
            .Select(finding => (finding.Rule, finding.At))
            .Distinct()
            .Count();
        return new SummaryCounts(
            Cases(Words.Pass), Cases(Words.Fail), Cases(Words.Inconclusive), Cases(Words.NotApplicable), Cases(Words.NotRun), warnings,
            Verdicts.ToDictionary(verdict => verdict, verdict => judged.Scr.Count(item => item.Verdict == verdict)));
    }
}

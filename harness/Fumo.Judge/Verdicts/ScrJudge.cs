using Fumo.Catalogue;

namespace Fumo.Judge;

/// <summary>The verdict on requirements by the cases that judge them: a failure counts most, then what stayed open, then a pass.</summary>
internal static class ScrJudge
{
    private static readonly string[] ByWeight = [Words.Fail, Words.Inconclusive, Words.Pass, Words.NotRun, Words.NotApplicable];

    internal static ScrOutcome Judge(ScrItem item, Applicability applicability, bool canObserve, IReadOnlyList<(Case Case, CaseOutcome Outcome)> all)
    {
        (Case Case, CaseOutcome Outcome)[] mine = [.. all.Where(one => one.Case.Info.Scr.Contains(item.Id))];
        string[] ids = [.. mine.Select(one => one.Case.Info.Id)];
        if (!applicability.Holds(item))
        {
            return new ScrOutcome(item, false, Words.NotApplicable, null, applicability.WhyNot(item), ids, false);
        }

        bool isUnseen = item.Evidence == Words.Observe && !canObserve;
        if (mine.Length == 0)
        {
            return new ScrOutcome(item, true, Words.NotRun, isUnseen ? Words.NoEvidence : "noCase", item.Note ?? "No case of this suite judges it.", ids, false);
        }

        string verdict = ByWeight.First(word => mine.Any(one => one.Outcome.Verdict == word));
        if (isUnseen && verdict != Words.Fail)
        {
            return new ScrOutcome(item, true, Words.NotRun, Words.NoEvidence, "The wire shows it only in part, and nothing broken there; 'server.observe' would show the rest.", ids, false);
        }

        CaseOutcome[] deciding = [.. mine.Select(one => one.Outcome).Where(outcome => outcome.Verdict == verdict)];
        bool isWaived = verdict == Words.Fail && deciding.All(outcome => outcome.Findings.All(finding => finding.Effect != Words.Fail || finding.Waived));
        bool isApplicable = verdict != Words.NotApplicable;
        return new ScrOutcome(item, isApplicable, verdict, deciding[0].Cause, ReasonOf(verdict, deciding[0], mine), ids, isWaived);
    }

    // What was seen is said, also where it is not enough.
    private static string? ReasonOf(string verdict, CaseOutcome deciding, (Case Case, CaseOutcome Outcome)[] mine)
    {
        string[] seen = verdict == Words.Inconclusive ? [.. mine.Where(one => one.Outcome.Verdict == Words.Pass).Select(one => one.Case.Info.Id)] : [];
        return seen.Length == 0 ? deciding.Reason : $"{deciding.Reason} It was seen and kept in {string.Join(", ", seen)}.";
    }
}

using Fumo.Catalogue;
using Fumo.Record;

namespace Fumo.Judge;

/// <summary>All verdicts of a run in one profile.</summary>
internal sealed class ProfileJudge
{
    private readonly RunRecord record;

    internal ProfileJudge(Judgements judgements, Attempts attempts, IReadOnlyList<Case> cases, Effects effects)
    {
        record = judgements.Run.Record;
        Applicability = new Applicability(judgements.Run);
        Waivers = new Waivers(record);
        CaseJudge judge = new(judgements, attempts, Applicability, Waivers, cases);
        Cases = [.. cases.Select(one => (one, Final(one, judge, attempts, effects), Earlier(one, judge, attempts, effects)))];
        (Case, CaseOutcome)[] outcomes = [.. Cases.Select(one => (one.Case, one.Outcome))];
        string role = record.Role.Role();
        Scr = [.. FumoCatalogue.Scr.Where(item => item.Role == role).Select(item => ScrJudge.Judge(item, Applicability, record.CanObserve, outcomes))];
    }

    internal Applicability Applicability { get; }

    internal Waivers Waivers { get; }

    internal IReadOnlyList<(Case Case, CaseOutcome Outcome, IReadOnlyList<CaseOutcome> Earlier)> Cases { get; }

    internal IReadOnlyList<ScrOutcome> Scr { get; }

    /// <summary>Mandatory requirements that were neither met nor broken; a catalogue note that names another place is none of them.</summary>
    internal IEnumerable<ScrOutcome> Unjudged => Scr.Where(item => item is { IsFumo: true, IsMandatory: true } && item.Verdict is not (Words.Pass or Words.Fail));

    /// <summary>True when nothing that can be judged was left out.</summary>
    internal bool IsComplete => !Unjudged.Any(item => item.Verdict == Words.NotRun && item.Cause is not (Words.NoEvidence or "noCase"));

    internal string Verdict => Of(Scr.Where(item => item.IsFumo), IsComplete);

    internal string DmVerdict => Of(Scr.Where(item => !item.IsFumo), !Scr.Any(item => item is { IsFumo: false, IsMandatory: true, Verdict: Words.NotRun } && item.Cause != "noCase"));

    private static string Of(IEnumerable<ScrOutcome> items, bool isComplete)
    {
        ScrOutcome[] all = [.. items];
        return all.Any(item => item.IsFailure) ? Words.NonConformant
            : all.Any(IsOpen) ? Words.Inconclusive
            : isComplete ? Words.Conformant
            : Words.Partial;
    }

    // A missing package or operator leaves a requirement open; a selection leaves it out.
    internal static bool IsOpen(ScrOutcome item) =>
        item.IsMandatory && (item.Verdict == Words.Inconclusive || (item.Verdict == Words.NotRun && item.Cause is "fixture" or "operator"));

    // A rule that was broken stays broken, whatever a later attempt shows. An attempt that the user broke off shows nothing, nor does
    // one that ended before there was anything to judge.
    private static CaseOutcome Final(Case one, CaseJudge judge, Attempts attempts, Effects effects)
    {
        CaseOutcome outcome = judge.Judge(one, attempts.Count(one.Scenario), effects);
        CaseOutcome[] earlier =
        [
            .. Earlier(one, judge, attempts, effects).Where((attempt, index) => attempt.Cause != Words.Interrupted && judge.IsTelling(one, index + 1, attempt)),
        ];
        if (earlier.Length == 0)
        {
            return outcome;
        }

        CaseOutcome all = outcome with { Findings = [.. earlier.Append(outcome).SelectMany(attempt => attempt.Findings).DistinctBy(finding => (finding.Rule, finding.Message))] };
        return outcome.Verdict != Words.Fail && earlier.FirstOrDefault(attempt => attempt.Verdict == Words.Fail) is { } broken
            ? broken with { Findings = all.Findings }
            : outcome.Verdict == Words.Pass && earlier.LastOrDefault(attempt => attempt.Verdict != Words.Pass) is { } other
            ? all with { Verdict = Words.Inconclusive, Cause = other.Cause, Reason = $"It passed only on a later attempt. Before: {other.Reason}", IsFlaky = true }
            : all;
    }

    private static CaseOutcome[] Earlier(Case one, CaseJudge judge, Attempts attempts, Effects effects) =>
        one.Scope == CaseScope.Run
            ? []
            : [.. Enumerable.Range(1, attempts.Count(one.Scenario) - 1).Select(attempt => judge.Judge(one, attempt, effects))];
}

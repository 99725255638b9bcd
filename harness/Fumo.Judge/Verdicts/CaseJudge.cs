using Fumo.Catalogue;
using Fumo.Record;

namespace Fumo.Judge;

/// <summary>The verdict on one case: its rules over the part of the run that it looks at.</summary>
internal sealed class CaseJudge(Judgements judgements, Attempts attempts, Applicability applicability, Waivers waivers, IReadOnlyList<Case> cases)
{
    // What happens outside of any scenario names none.
    private const string Outside = "";

    private readonly Dictionary<string, PlannedCase> plan = judgements.Run.Record.Plan
        .SelectMany(scenario => scenario.Cases.Select(one => one with { LeftOut = one.LeftOut ?? scenario.LeftOut }))
        .GroupBy(one => one.Id)
        .ToDictionary(same => same.Key, same => same.First());

    private RunView Run => judgements.Run;

    /// <summary>How a case comes out.</summary>
    internal CaseOutcome Judge(Case one, int attempt, Effects effects) => Planned(one) ?? LeftAside(one, attempt) ?? Played(one, attempt, effects);

    /// <summary>
    /// True when an attempt says something against a case: something was found, the program ended, or an operation had begun whose
    /// outcome may be what the case waited for. What held as far as it was seen holds once more.
    /// </summary>
    internal bool IsTelling(Case one, int attempt, CaseOutcome outcome) =>
        outcome.Findings.Any(finding => finding.Effect is Words.Fail or Words.Warning) || outcome.Cause == Words.ImplementationExited
        || Run.Executions.Any(exec => exec.At.Scenario == one.Scenario && attempts.IsIn(one.Scenario, attempt, exec.At.Entry));

    private CaseOutcome? LeftAside(Case one, int attempt) => one.Scope == CaseScope.Scenario && attempts.IsLeftAside(one.Scenario, attempt)
        ? CaseOutcome.Without(Words.NotRun, Words.Interrupted, "The run was interrupted in the middle of it, and resumed.")
        : null;

    /// <summary>Why a case is not judged at all; null when it is.</summary>
    private CaseOutcome? Planned(Case one)
    {
        if (plan.TryGetValue(one.Info.Id, out PlannedCase? planned) && planned.LeftOut is { } reason)
        {
            return CaseOutcome.Without(Words.NotRun, planned.Cause ?? "selection", reason);
        }

        ScrItem[] items = [.. one.Info.Scr.Select(FumoCatalogue.FindScr).OfType<ScrItem>()];
        if (items.Length > 0 && !items.Any(applicability.Holds))
        {
            return CaseOutcome.Without(Words.NotApplicable, null, applicability.WhyNot(items[0]));
        }

        return one.Scope == CaseScope.Scenario && !attempts.IsPlayed(one.Scenario) ? Unplayed() : null;
    }

    private CaseOutcome Unplayed() => Trouble(Outside) is { } trouble
        ? CaseOutcome.Without(Words.Inconclusive, trouble.Cause, trouble.Reason)
        : CaseOutcome.Without(Words.NotRun, Words.Interrupted, "The run ended before this was played.");

    private CaseOutcome Played(Case one, int attempt, Effects effects)
    {
        (RuleInfo Rule, Judgement Judgement)[] all =
        [
            .. from rule in one.Rules
               from judgement in judgements.Of(rule)
               where IsLookedAt(one, attempt, judgement)
               select (RuleIndex.Of(rule), judgement),
        ];
        Finding[] findings = Recurrence.Count(all.Where(row => row.Judgement.Deviation is { IsUndecided: false })
            .Select(row => Describe(one, row.Rule, row.Judgement, effects)).OfType<Finding>());
        string? evidence = all.Length == 0 ? null : all.Any(row => row.Rule.IsObserved) ? Words.Observe : Words.Wire;
        if (findings.FirstOrDefault(finding => finding.Effect == Words.Fail) is { } fail)
        {
            return new CaseOutcome(Words.Fail, null, fail.Message, findings) { Evidence = evidence };
        }

        return (Disturbed(one, attempt) ?? Undecided(all) ?? Unobserved(one, attempt, all)) is { } other
            ? other with { Findings = findings, Evidence = evidence }
            : new CaseOutcome(Words.Pass, null, null, findings) { Evidence = evidence };
    }

    private CaseOutcome? Disturbed(Case one, int attempt) =>
        one.Scope == CaseScope.Scenario && Trouble(one.Scenario, attempt) is { } trouble
            ? CaseOutcome.Without(Words.Inconclusive, trouble.Cause, trouble.Reason)
            : null;

    private static CaseOutcome? Undecided((RuleInfo Rule, Judgement Judgement)[] all) =>
        all.Select(row => row.Judgement.Deviation).FirstOrDefault(deviation => deviation is { IsUndecided: true }) is { } undecided
            ? CaseOutcome.Without(Words.Inconclusive, undecided.Cause, undecided.Message)
            : null;

    // Nothing observed is never a pass. A remark judges nothing.
    private CaseOutcome? Unobserved(Case one, int attempt, (RuleInfo Rule, Judgement Judgement)[] all)
    {
        bool isFree = one.Info.Scr.Count > 0 && one.Rules.All(rule => rule.Level == Level.May);
        if (all.Any(row => isFree || row.Rule.Rule.Level != Level.May))
        {
            return null;
        }

        if (one.Scope == CaseScope.Run && Siblings(one) is { Count: > 0 } siblings && siblings.All(sibling => Planned(sibling) is { Verdict: Words.NotRun }))
        {
            return Planned(siblings[0]);
        }

        if (IsBrokenOff(one))
        {
            return CaseOutcome.Without(Words.NotRun, Words.Interrupted, "The run ended before this could be observed.");
        }

        bool isOptional = one.Info.Scr.Count > 0 && one.Info.Scr.All(id => FumoCatalogue.FindScr(id) is { Status: not "M", Condition.Count: 0 } && !Run.Record.Claims.ContainsKey(id));
        return Kept(one) ?? (Lacking(one, attempt) is { } lacking ? CaseOutcome.Without(Words.NotApplicable, null, lacking.Value)
            : !Run.Record.CanObserve && one.Rules.Any(rule => RuleIndex.Of(rule).IsObserved) ? CaseOutcome.Without(Words.NotRun, Words.NoEvidence, "What it judges does not show on the wire; 'server.observe' would show it.")
            : isOptional || one.IsOptional || IsFreeOfMusts(one) ? CaseOutcome.Without(Words.NotApplicable, null, "Nothing of the run calls for it.")
            : Ended(one) ?? Refusal(one, attempt) ?? CaseOutcome.Without(Words.Inconclusive, null, $"Not observed: the run holds nothing that could show that '{one.Info.Title}'.{WhatWouldShow(one)}"));
    }

    // A trouble is the reason only where it kept a scenario from its end that judges the same requirement, or all of the run.
    private CaseOutcome? Kept(Case one)
    {
        TroubleEntry? trouble = one.Scope != CaseScope.Run ? null
            : Run.Sessions.Count == 0 ? Run.Troubles.FirstOrDefault()
            : ScenariosOf(one).Select(scenario => Trouble(scenario, attempts.Count(scenario))).FirstOrDefault(trouble => trouble is not null);
        return Because(trouble);
    }

    // What ended the run kept whatever was still to be played from being seen.
    private CaseOutcome? Ended(Case one) =>
        one.Scope == CaseScope.Run && ScenariosOf(one) is var scenarios && (scenarios.Length == 0 || scenarios.Any(scenario => !attempts.IsPlayed(scenario)))
            ? Because(Trouble(Outside))
            : null;

    private static CaseOutcome? Because(TroubleEntry? trouble) =>
        trouble is null ? null : CaseOutcome.Without(Words.Inconclusive, trouble.Cause, trouble.Reason);

    private string WhatWouldShow(Case one)
    {
        if (one.Scope != CaseScope.Run)
        {
            return "";
        }

        string[] scenarios = ScenariosOf(one);
        return scenarios.Length > 0
            ? $" It would show in {string.Join(", ", scenarios)}."
            : $" It would show in any session with an occasion for this: {string.Join(" ", one.Rules.Where(rule => rule.Level != Level.May).Select(rule => RuleIndex.Of(rule).Title))}";
    }

    private string[] ScenariosOf(Case one) => [.. Siblings(one).Select(sibling => sibling.Scenario).Distinct()];

    // What a server may, or should where there is an occasion: without one there is nothing to say.
    private static bool IsFreeOfMusts(Case one) =>
        one.Rules.All(rule => rule.Level != Level.Must) && one.Info.Scr.All(id => FumoCatalogue.FindScr(id) is { Role: "server" });

    private FactEntry? Lacking(Case one, int attempt) => one.Scope == CaseScope.Run
        ? null
        : Run.Entries.OfType<FactEntry>().FirstOrDefault(fact => fact.Name == Facts.Lacking && fact.Scenario == one.Scenario && attempts.IsIn(one.Scenario, attempt, fact.Number));

    // What looks at the whole run lacks whatever was not played.
    private bool IsBrokenOff(Case one) => one.Scope == CaseScope.Run
        ? cases.Any(other => other.Scope == CaseScope.Scenario && (IsBrokenOff(other) || Planned(other) is { Cause: Words.Interrupted }))
        : attempts.IsBrokenOff(one.Scenario);

    private CaseOutcome? Refusal(Case one, int attempt)
    {
        Execution? refused = Run.Executions.FirstOrDefault(exec => exec is { IsRefused: true, IsToSucceed: true }
            && (one.Scope == CaseScope.Run || (exec.At.Scenario == one.Scenario && attempts.IsIn(one.Scenario, attempt, exec.At.Entry))));
        bool isAnyAccepted = one.Scope == CaseScope.Run && Run.Operations.Any();
        return refused is null || isAnyAccepted
            ? null
            : CaseOutcome.Without(Words.Inconclusive, "refused", $"Not observed: {refused.Name} was refused with {refused.Code}.");
    }

    private List<Case> Siblings(Case one) =>
        [.. cases.Where(other => other.Scope == CaseScope.Scenario && other.Info.Scr.Intersect(one.Info.Scr).Any())];

    private bool IsLookedAt(Case one, int attempt, Judgement judgement) =>
        one.Scope == CaseScope.Run
        || (judgement.At.Scenario == one.Scenario && attempts.IsIn(one.Scenario, attempt, judgement.At.Entry));

    private TroubleEntry? Trouble(string scenario, int attempt = 1) =>
        Run.Troubles.FirstOrDefault(entry => entry.Scenario == scenario && attempts.IsIn(scenario, attempt, entry.Number));

    private Finding? Describe(Case one, RuleInfo rule, Judgement judgement, Effects effects)
    {
        Deviation deviation = judgement.Deviation!;
        string effect = effects.Of(rule, deviation);
        if (effect == Words.Pass)
        {
            return null;
        }

        Place at = deviation.At ?? judgement.At;
        return new Finding
        {
            Rule = rule.Id,
            Document = rule.Document == Document.Dm ? "DM" : "FUMO",
            Level = Effects.LevelOf(rule, deviation).ToString().ToLowerInvariant(),
            Effect = effect,
            Ruling = Effects.RulingOf(rule, deviation),
            Waived = effect == Words.Fail && waivers.Covers(rule.Id, one.Info.Id),
            Section = rule.Section,
            Message = $"{deviation.Message} [{rule.Id}]",
            Expected = deviation.Expected,
            Observed = deviation.Observed,
            At = new FindingPlace(at.Exchange, at.CmdId, at.Entry, at.Octets.Length > 0 ? at.Octets.Start : null, at.Octets.Length > 0 ? at.Octets.Length : null),
        };
    }
}

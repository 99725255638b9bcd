using Fumo.Catalogue;

namespace Fumo.Judge;

/// <summary>Makes the cases that judge a whole run, whatever is played in it.</summary>
internal static class CaseTable
{
    /// <summary>The name under which cases of the whole run stand where a scenario is named.</summary>
    internal const string Scenario = "run";

    internal static Case Make(string id, string title, string[] scr, string[] tags)
    {
        Rule[] rules = [.. scr.SelectMany(RuleIndex.Judging).Distinct().OrderBy(rule => rule.Id, StringComparer.Ordinal)];
        string section = string.Join("; ", scr.Select(item => FumoCatalogue.FindScr(item)?.Section).OfType<string>().Distinct());
        CaseInfo info = new(id, title, section, scr, tags, [.. rules.Select(rule => rule.Id)]) { NeedsObservation = RuleIndex.AreObserved(rules) };
        return new Case(info, Scenario, rules, CaseScope.Run);
    }

    internal static ScenarioInfo Info(string title, string role, IReadOnlyList<Case> cases) =>
        new(Scenario, title, role, int.MaxValue, 0, 0, 0, 0, [], [.. cases.Select(one => one.Info)]);
}

using Fumo.Catalogue;
using Fumo.Judge;
using Fumo.Record;
using Fumo.Reports;

namespace Fumo.Suites;

/// <summary>Which rules were seen to fail. A rule that only remarks has nothing to fail.</summary>
internal static class RuleTrial
{
    public static IEnumerable<RuleProof> Of(
        ProofSubject subject, IReadOnlyList<FaultProof> faults, IReadOnlyDictionary<string, IReadOnlyList<SideFinding>> found) =>
        from rule in RuleIndex.All
        where rule.Rule.Level != Level.May && IsOf(subject.Role, rule)
        let effect = rule.Rule.Level == Level.Must ? "fail" : "warning"
        select new RuleProof(
            rule.Id,
            rule.Title,
            rule.Document == Document.Dm ? "DM" : "FUMO",
            rule.Section,
            rule.Rule.Level == Level.Must ? "must" : "should",
            [.. faults.Where(fault => fault.Rule == rule.Id && fault.Outcome == FaultTrial.Killed).Select(fault => fault.Id)],
            [.. faults.Where(fault => found[fault.Id].Any(finding => finding.Rule == rule.Id && finding.Effect == effect)).Select(fault => fault.Id)]);

    private static bool IsOf(Side role, RuleInfo rule) =>
        rule.Scr.Select(FumoCatalogue.FindScr).OfType<ScrItem>().Any(item => item.Role.Equals(role.ToString(), StringComparison.OrdinalIgnoreCase));
}

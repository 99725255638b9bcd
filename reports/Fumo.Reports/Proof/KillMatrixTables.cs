using static Fumo.Reports.Tags;

namespace Fumo.Reports;

/// <summary>The tables of the kill matrix, what is open first.</summary>
internal static class KillMatrixTables
{
    internal static Element Faults(IEnumerable<FaultProof> faults) => Table(
        "Faults and the rules that find them",
        ["Outcome", "Fault", "What it does", "Breaks", "Found by", "Field", "Besides"],
        faults.OrderBy(fault => fault.IsClean).Select(Row));

    internal static Element Rules(IEnumerable<RuleProof> rules) => Table(
        "Rules and the faults that fail them",
        ["Outcome", "Rule", "What must hold", "Section", "Level", "Failed by"],
        rules.OrderBy(rule => rule.FailedBy.Count > 0).Select(Row));

    internal static Element Variants(IEnumerable<VariantProof> variants) => Table(
        "Conformant implementations and their verdicts",
        ["Outcome", "Variant", "What it does", "Strict", "Field", "DM", "Found all the same"],
        variants.OrderBy(variant => variant.Outcome == "passed").Select(Row));

    private static Element Row(FaultProof fault) => Tag("tr").Id("fault-" + fault.Id).Class(fault.IsClean ? "pass" : "fail").With(
        Cell(Badge(fault.IsClean ? "pass" : "fail", fault.IsClean ? "✓" : "✗", fault.Outcome)),
        RowHead(fault.Id),
        Cell(fault.Title, fault.Setup.Length > 0 ? Tag("p").Class("reason").With(fault.Setup) : null).Class("wide"),
        Cell(fault.Requirement),
        Cell(Code(fault.Rule), " ", EffectBadge(fault.Effect), fault.KilledBy is { } killed ? Tag("p").Class("reason").With(killed.Message) : null).Class("wide"),
        Cell(fault.KilledBy is { } found ? EffectBadge(found.Field) : null),
        Cell(List(fault.Consequences), Findings("undeclared", fault.Undeclared), Unseen(fault.Unseen)));

    private static Element Row(RuleProof rule) => Tag("tr").Id("rule-" + rule.Id).Class(rule.FailedBy.Count > 0 ? "pass" : "fail").With(
        Cell(rule.FailedBy.Count > 0 ? Badge("pass", "✓", "failed") : Badge("fail", "✗", "never failed")),
        RowHead(Code(rule.Id)),
        Cell(rule.Title).Class("wide"),
        Cell(rule.Section),
        Cell(rule.Level),
        Cell(Joined(rule.KilledFaults.Select(Html (id) => Link("fault-" + id, id)), ", ")));

    private static Element Row(VariantProof variant) => Tag("tr").Class(variant.Outcome == "passed" ? "pass" : "fail").With(
        Cell(Badge(variant.Outcome == "passed" ? "pass" : "fail", variant.Outcome == "passed" ? "✓" : "✗", variant.Outcome)),
        RowHead(variant.Id),
        Cell(variant.Title, variant.Setup.Length > 0 ? Tag("p").Class("reason").With(variant.Setup) : null).Class("wide"),
        Cell(RunBadge(variant.Strict), variant.Ruling is null ? null : Tag("p").Class("reason").With($"ruling {variant.Ruling}")),
        Cell(RunBadge(variant.Field)),
        Cell(RunBadge(variant.Dm)),
        Cell(Findings("", variant.Findings), variant.Surprises.Count == 0 ? null : Tag("p").Class("reason").With(string.Join("; ", variant.Surprises))));

    private static Element? Findings(string what, IReadOnlyList<SideFinding> findings) => findings.Count == 0 ? null : Tag("ul").Class("plain").With(
        findings.Select(finding => Tag("li").With($"{what} ".TrimStart(), Code(finding.Rule), " ", EffectBadge(finding.Effect), $" {finding.Message}")));

    private static Element? List(IReadOnlyList<string> rules) =>
        rules.Count == 0 ? null : Tag("p").With(Joined(rules.Select(Html (rule) => Code(rule)), ", "));

    private static Element? Unseen(IReadOnlyList<string> rules) =>
        rules.Count == 0 ? null : Tag("p").With("declared and not there: ", List(rules));
}

using Fumo.Judge;
using static Fumo.Reports.Tags;

namespace Fumo.Reports;

/// <summary>All cases: those that need a look as cards with their evidence, the others as tables.</summary>
internal static class Cases
{
    internal const string Anchor = "cases";

    internal static Html Of(ReportView view) => Section(
        Anchor,
        "Cases",
        Cards(view, "Failed", test => test.Verdict == "fail"),
        Cards(view, "Inconclusive", test => test.Verdict == "inconclusive"),
        Cards(view, "Passed with findings", test => test.Verdict == "pass" && test.Findings.Count > 0),
        Rows(view, "Passed", test => test.Verdict == "pass" && test.Findings.Count == 0),
        Rows(view, "Not run", test => test.Verdict == "notRun"),
        Rows(view, "Not applicable", test => test.Verdict == "notApplicable"));

    private static Element? Cards(ReportView view, string heading, Func<CaseVerdict, bool> isMeant)
    {
        CaseVerdict[] cases = [.. view.CasesWorstFirst.Where(isMeant)];
        return cases.Length == 0 ? null : Tag("div").With(
            Tag("h3").With($"{heading} ({cases.Length})"),
            Tag("div").With(cases.Select(test => CaseCard.Of(view, test))));
    }

    private static Element? Rows(ReportView view, string caption, Func<CaseVerdict, bool> isMeant)
    {
        CaseVerdict[] cases = [.. view.CasesWorstFirst.Where(isMeant)];
        return cases.Length == 0 ? null : Table(
            $"{caption} ({cases.Length})",
            ["Verdict", "Case", "Section", "Requirements", "Scenario"],
            cases.Select(test => Row(view, test)));
    }

    private static Element Row(ReportView view, CaseVerdict test) =>
        Tag("tr").Id(Fumo.Reports.Anchor.Case(test.Id)).Class(test.Verdict).Has("data-case", test.Id).Has("data-verdict", test.Verdict).With(
            Cell(Badge(test.Verdict)),
            RowHead(Code(test.Id), Tag("span").Class("title").With(test.Title), Reason(test), Findings(view, test)).Class("wide"),
            Cell(test.Section),
            Cell(CaseCard.RequirementIds(view, test)),
            Cell(test.Scenario));

    private static Element? Reason(CaseVerdict test) => test.Reason is null ? null : Tag("span").Class("reason").With(
        test.Reason, test.Cause is null ? null : Tag("span").Class("cause").With(" " + test.Cause));

    private static Element? Findings(ReportView view, CaseVerdict test) =>
        test.Findings.Count == 0 ? null : Tag("div").With(test.Findings.Select(finding => FindingBlock.Of(view, finding)));
}

using Fumo.Judge;
using static Fumo.Reports.Tags;

namespace Fumo.Reports;

/// <summary>What a requirement is judged by: its rules, and its cases with those that did not pass in sight.</summary>
internal static class JudgedBy
{
    internal static Element Of(ReportView view, ScrVerdict item)
    {
        ILookup<bool, string> cases = item.Tests.ToLookup(id => view.Test(id)?.Verdict is "fail" or "inconclusive");
        return Cell(
            Rules(view, item),
            cases[true].Any() ? List(view, cases[true]) : null,
            cases[false].Any() ? Others(view, [.. cases[false]], cases[true].Any()) : null,
            item.Tests.Count == 0 ? Tag("span").Class("basis").With("no case") : null).Class("judged-by").Has("data-column", "Judged by");
    }

    private static Element? Rules(ReportView view, ScrVerdict item)
    {
        IReadOnlyList<Rule> rules = RuleIndex.Judging(item.Id);
        return rules.Count == 0 ? null : Tag("p").Class("rules").With(Joined(rules.Select(rule => Rule(view, item, rule)), " "));
    }

    private static Element Rule(ReportView view, ScrVerdict item, Rule rule) =>
        Code(rule.Id).Class(item.Tests.Select(view.Test).OfType<CaseVerdict>().SelectMany(test => test.Findings)
            .Any(finding => finding.Rule == rule.Id && finding.Effect == "fail") ? "rule fail" : "rule");

    private static Element Others(ReportView view, IReadOnlyList<string> cases, bool areFurther) => Tag("details").With(
        Tag("summary").With(areFurther ? $"{cases.Count} more" : Plural.Of(cases.Count, "case"), Passed(view, cases)),
        List(view, cases));

    private static string? Passed(ReportView view, IReadOnlyList<string> cases) =>
        cases.Count(id => view.Test(id)?.Verdict == "pass") is > 0 and int passed && passed < cases.Count ? $", {passed} passed" : null;

    private static Element List(ReportView view, IEnumerable<string> cases) =>
        Tag("ul").Class("plain").With(cases.Select(id => Tag("li").With(CaseLink.WithVerdict(view, id))));
}

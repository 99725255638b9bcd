using Fumo.Judge;
using static Fumo.Reports.Tags;

namespace Fumo.Reports;

/// <summary>All cases as cards, worst first; those that failed are open.</summary>
internal static class Cases
{
    internal const string Anchor = "cases";

    // More than these open at once are a wall, not a report.
    private const int MaxOpen = 25;

    internal static Html Of(ReportView view) => Section(
        Anchor,
        "Cases",
        Tag("p").Class("tools").Id("card-tools").Has("hidden", "").With(
            Tag("button").Id("open-all").Has("type", "button").With("Open all shown"), " ",
            Tag("button").Id("close-all").Has("type", "button").With("Close all")),
        view.Page.Entries.Count > 0 ? null
            : Tag("p").Class("notice").With("No transcripts were at hand: exchanges, states and operations are not shown."),
        Cards(view, "Failed", test => test.Verdict == "fail", MaxOpen),
        Cards(view, "Inconclusive", test => test.Verdict == "inconclusive"),
        Cards(view, "Passed with findings", test => test.Verdict == "pass" && test.Findings.Count > 0),
        Cards(view, "Passed", test => test.Verdict == "pass" && test.Findings.Count == 0),
        Cards(view, "Not run", test => test.Verdict == "notRun"),
        Cards(view, "Not applicable", test => test.Verdict == "notApplicable"));

    private static Element? Cards(ReportView view, string heading, Func<CaseVerdict, bool> isMeant, int open = 0)
    {
        CaseVerdict[] cases = [.. view.CasesWorstFirst.Where(isMeant)];
        return cases.Length == 0 ? null : Tag("div").Class("group").Has("data-group", "").With(
            Tag("h3").With(heading, " ", Tag("span").Class("count").With(Number(cases.Length))),
            Tag("div").Class("cards").With(cases.Select((test, i) => CaseCard.Of(view, test, i < open))));
    }
}

using Fumo.Judge;
using static Fumo.Reports.Tags;

namespace Fumo.Reports;

/// <summary>Applicable mandatory requirements that could not be judged, and why.</summary>
internal static class Unjudged
{
    internal const string Anchor = "unjudged";

    internal static IReadOnlyList<ScrVerdict> Items(ReportView view)
    {
        HashSet<string> unjudged = [.. view.Report.Unjudged];
        return
        [
            .. view.Report.Scr.Where(item => !DmProtocol.IsItem(item)
                && (unjudged.Contains(item.Id) || (item.Applicable && item.Verdict == "inconclusive"))),
        ];
    }

    internal static Html? Of(ReportView view)
    {
        IReadOnlyList<ScrVerdict> items = Items(view);
        return items.Count == 0 ? null : Section(
            Anchor,
            "What could not be judged",
            Paragraph("These requirements apply, but nothing was observed that they could be judged by. Nothing observed is never a pass."),
            Tag("ul").Class("findings-list doubtful").Has("data-group", "").With(items.Select(item => Item(view, item))));
    }

    private static Element Item(ReportView view, ScrVerdict item) => Tag("li").By(view, item).With(
        Tag("p").Class("headline").With(
            Link(Fumo.Reports.Anchor.Requirement(item.Id), Tag("b").With(item.Id)), " ", item.Title, " ",
            Tag("span").Class("section").With("§ " + item.Section)),
        Paragraph(
            item.Reason ?? "No reason is recorded.",
            item.Cause is null ? null : Tag("span").Class("cause").With(" " + item.Cause)));
}

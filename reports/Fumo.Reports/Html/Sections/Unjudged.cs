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
            Tag("ul").Class("findings-list doubtful").Has("data-group", "").With(
                items.GroupBy(item => (item.Reason, item.Cause)).Select(same => Group(view, same.Key.Reason, same.Key.Cause, same))));
    }

    // One cause often keeps many from being judged: it is told once.
    private static Element Group(ReportView view, string? reason, string? cause, IEnumerable<ScrVerdict> items) => Tag("li").Has("data-group", "").With(
        Paragraph(reason ?? "No reason is recorded.", cause is null ? null : Tag("span").Class("cause").With(" " + cause)),
        Tag("ul").Class("plain").With(items.Select(item => Tag("li").By(view, item).With(
            Link(Fumo.Reports.Anchor.Requirement(item.Id), Tag("b").With(item.Id)), " ", item.Title, " ",
            Tag("span").Class("section").With("§ " + item.Section)))));
}

using Fumo.Judge;
using static Fumo.Reports.Tags;

namespace Fumo.Reports;

/// <summary>One table of requirements.</summary>
internal static class RequirementTable
{
    private static readonly IReadOnlyList<string> Columns = ["Verdict", "Requirement", "Section", "Status", "Applies", "Judged by"];

    /// <summary>The table, failing first; nothing without requirements.</summary>
    internal static Html? Of(ReportView view, string caption, IEnumerable<ScrVerdict> items)
    {
        ScrVerdict[] sorted = [.. items.OrderBy(Weight)];
        return sorted.Length == 0 ? null
            : Table(caption, Columns, sorted.Select(item => Row(view, item))).Class("scroll requirements").Has("data-group", "");
    }

    // What applies and is not judged comes before what passed: it is what is still to be done.
    private static int Weight(ScrVerdict item) => (item.Verdict, item.Applicable) switch
    {
        ("fail", _) => 0,
        ("inconclusive", _) => 1,
        ("notRun", true) => 2,
        ("pass", _) => 3,
        _ => 4,
    };

    private static Element Row(ReportView view, ScrVerdict item) =>
        Tag("tr").Id(Anchor.Requirement(item.Id)).Class(item.Verdict).Has("data-scr", item.Id).By(view, item).With(
            Cell(Badge(item.Verdict)),
            RowHead(
                Tag("span").Class("id").With(item.Id),
                item.OfficialId is { } official ? Tag("span").Class("official").With(" " + official) : null,
                Tag("span").Class("title").With(item.Title),
                item.Verdict == "pass" || item.Reason is null ? null : Tag("span").Class("reason").With(item.Reason, Cause(item))).Class("wide"),
            Cell(item.Section).Class("section").Has("data-column", "Section"),
            Cell(Status(item), Tag("span").Class("basis").With(item.Basis, item.Evidence == "wire" ? null : $", by {item.Evidence}"))
                .Has("data-column", "Status"),
            Cell(item.Applicable ? "yes" : "no").Has("data-column", "Applies"),
            JudgedBy.Of(view, item));

    private static Element Status(ScrVerdict item) => Tag("span").Class("status").With(item.Status, " ", Tag("span").Class("basis").With(StatusWords(item.Status)));

    private static Element? Cause(ScrVerdict item) =>
        item.Cause is null ? null : Tag("span").Class("cause").With(" " + item.Cause);

    private static string StatusWords(string status) => status switch
    {
        "M" => "mandatory",
        "O" => "optional",
        "C" => "conditional",
        _ => "",
    };
}

using Fumo.Judge;
using static Fumo.Reports.Tags;

namespace Fumo.Reports;

/// <summary>Every requirement with its verdict, in the order of the document's Appendix B.</summary>
internal static class CertificateRequirements
{
    internal static Html Of(ReportView view) => Section(
        "requirements",
        "Requirements",
        Paragraph("Ids are the suite's own, after the sections of the document; titles are in its words. M mandatory, O optional, C conditional."),
        Tag("div").With(Requirements.Groups(view).Select(group => Of(group.Caption, group.Items))));

    private static Element? Of(string caption, IReadOnlyList<ScrVerdict> items) => items.Count == 0 ? null
        : Table(caption, ["Id", "Requirement", "Section", "Status", "Applies", "Verdict"], items.Select(Row)).Class("scroll requirements");

    private static Element Row(ScrVerdict item) => Tag("tr").Class(item.Verdict).Has("data-scr", item.Id).Has("data-verdict", item.Verdict).With(
        RowHead(item.Id, item.OfficialId is { } official ? Tag("span").Class("official").With(" " + official) : null),
        Cell(item.Title, item.Verdict == "pass" || item.Reason is null ? null : Tag("span").Class("reason").With(item.Reason)),
        Cell(item.Section),
        Cell(item.Status),
        Cell(item.Applicable ? "yes" : "no"),
        Cell(Badge(item.Verdict)));
}

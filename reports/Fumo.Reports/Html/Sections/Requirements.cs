using Fumo.Judge;
using static Fumo.Reports.Tags;

namespace Fumo.Reports;

/// <summary>The requirement tables, in the order of the document's Appendix B, failing first in each.</summary>
internal static class Requirements
{
    internal const string Anchor = "requirements";

    private static readonly (string Prefix, string Caption)[] Tables =
    [
        ("FUMO-T-", "B.1 Tree structure"),
        ("FUMO-C-", "B.2 Client"),
        ("FUMO-S-", "B.3 Server"),
    ];

    internal static Html Of(ReportView view) => Section(
        Anchor,
        "Requirements",
        Paragraph("Ids are this suite's own, after the sections of the document; titles are in our words. "
            + "Status: M mandatory, O optional, C conditional. Basis: keyword (MUST, SHOULD …), declarative (the text says what happens), "
            + "derived (our reading)."),
        Tag("div").With(Tables.Select(table => RequirementTable.Of(view, table.Caption, Items(view, table.Prefix)))),
        RequirementTable.Of(view, "Other requirements", Others(view)));

    private static IEnumerable<ScrVerdict> Items(ReportView view, string prefix) =>
        view.Report.Scr.Where(item => item.Id.StartsWith(prefix, StringComparison.Ordinal));

    private static IEnumerable<ScrVerdict> Others(ReportView view) =>
        view.Report.Scr.Where(item => !DmProtocol.IsItem(item)
            && !Tables.Any(table => item.Id.StartsWith(table.Prefix, StringComparison.Ordinal)));
}

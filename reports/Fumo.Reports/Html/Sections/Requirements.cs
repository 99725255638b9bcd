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
        Tag("div").With(Groups(view).Where(group => group.Caption != DmProtocol.Requirements)
            .Select(group => RequirementTable.Of(view, group.Caption, group.Items))));

    /// <summary>The requirements in their groups, those of the DM protocol and of none last.</summary>
    internal static IEnumerable<(string Caption, IReadOnlyList<ScrVerdict> Items)> Groups(ReportView view) =>
    [
        .. Tables.Select(table => (table.Caption, Of(view, item => item.Id.StartsWith(table.Prefix, StringComparison.Ordinal)))),
        ("Other requirements", Of(view, item => !DmProtocol.IsItem(item)
            && !Tables.Any(table => item.Id.StartsWith(table.Prefix, StringComparison.Ordinal)))),
        (DmProtocol.Requirements, Of(view, DmProtocol.IsItem)),
    ];

    private static IReadOnlyList<ScrVerdict> Of(ReportView view, Func<ScrVerdict, bool> isMeant) => [.. view.Report.Scr.Where(isMeant)];
}

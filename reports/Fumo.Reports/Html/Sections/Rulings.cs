using Fumo.Catalogue;
using static Fumo.Reports.Tags;

namespace Fumo.Reports;

/// <summary>The rulings that findings rest on: where the text can be read in two ways, and how this profile reads it.</summary>
internal static class Rulings
{
    internal const string Anchor = "rulings";

    internal static Html? Of(ReportView view) => view.RulingIds.Count == 0 ? null : Section(
        Anchor,
        "Rulings",
        Paragraph("Here the text can be read in two ways. Findings above rest on these readings; another profile, or ",
            Code("interpretations"), " in the configuration, may read them otherwise."),
        Tag("div").With(view.RulingIds.Select(id => Card(view, id))));

    private static Element Card(ReportView view, string id) => Tag("div").Class("card ruling").Id(Fumo.Reports.Anchor.Ruling(id)).With(
        Tag("h3").With(Code(id)),
        view.Ruling(id) is { } ruling ? Tag("div").With(Known(ruling)) : Paragraph("The catalogue that rendered this page does not hold it."),
        view.Page.Record is { } record && record.Interpretations.TryGetValue(id, out string? reading)
            ? Paragraph("This run's configuration reads it as ", Code(reading), ".")
            : null);

    private static IEnumerable<Html> Known(Ruling ruling) =>
    [
        Paragraph(ruling.Question),
        Facts(
        [
            ("Section", ruling.Section),
            .. ruling.Readings.Select(reading => ($"Reading: {reading.Key}", (Html?)$"{reading.Value.Says} ({reading.Value.Effect})")),
            ("Known behaviour", ruling.Known),
            ("Strict profile", ruling.Strict),
            ("Field profile", ruling.Field),
        ]),
    ];
}

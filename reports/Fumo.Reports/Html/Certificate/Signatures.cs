using static Fumo.Reports.Tags;

namespace Fumo.Reports;

/// <summary>Room for those who answer for the report: name, date, place and signature, for the laboratory and for the vendor.</summary>
internal static class Signatures
{
    private static readonly string[] Lines = ["Name", "Position", "Place", "Date", "Signature"];

    internal static Html Of(ReportView view) => Section(
        "signatures",
        "Signatures",
        Paragraph($"The signatories confirm that run {view.Report.Run.Id} was carried out on the implementation named on the first sheet, and that "
            + "this report gives its results as they were recorded."
            + (CertificateFoot.IsStatement(view.Report) ? "" : " They do not state conformance.")),
        Tag("div").Class("signatures").With(Block("For the test laboratory"), Block("For the vendor")));

    private static Element Block(string who) => Tag("div").Class("signature").With(
        Tag("h3").With(who),
        Tag("dl").With(Lines.Select(line => Tag("div").With(Tag("dt").With(line), Tag("dd")))));
}

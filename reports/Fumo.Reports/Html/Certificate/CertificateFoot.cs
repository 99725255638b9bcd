using Fumo.Judge;
using static Fumo.Reports.Tags;

namespace Fumo.Reports;

/// <summary>The foot of a printed sheet, in the form that Chromium fills in; it has no style but its own.</summary>
internal static class CertificateFoot
{
    private const string Style = "width:100%;display:flex;justify-content:space-between;gap:1em;padding:0 16mm;"
        + "font-family:'Liberation Sans','DejaVu Sans',Arial,sans-serif;font-size:7.5pt;color:#444";

    internal static Element Of(RunReport report) => Tag("div").Has("style", Style).With(
        Tag("span").With($"FUMO 1.0.2 conformance test report · run {report.Run.Id}"),
        IsStatement(report) ? null : Tag("b").Has("style", "color:#a81818").With("not a conformance statement"),
        Tag("span").With("sheet ", Tag("span").Class("pageNumber"), " of ", Tag("span").Class("totalPages")));

    /// <summary>True when the report speaks of every mandatory requirement that applies, and of a run that came to its end.</summary>
    internal static bool IsStatement(RunReport report) =>
        report.Complete && report.Verdict is "conformant" or "nonConformant" && report.Run.Finished is not null;
}

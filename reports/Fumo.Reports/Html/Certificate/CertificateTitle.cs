using Fumo.Judge;
using static Fumo.Reports.Tags;

namespace Fumo.Reports;

/// <summary>The head of the first sheet: what was tested by what, and the verdict.</summary>
internal static class CertificateTitle
{
    internal static Html Of(ReportView view)
    {
        RunReport report = view.Report;
        RunWording verdict = Wording.Run(report.Verdict);
        return Tag("header").With(
            Tag("p").Class("kicker").With("OMA Firmware Update Management Object 1.0.2"),
            Tag("h1").With("Conformance test report"),
            Table(view),
            Tag("div").Class("outcome " + verdict.Tone).With(
                Tag("p").Class("verdict").Has("data-verdict", report.Verdict).With(RunBadge(report.Verdict)),
                Tag("p").With(verdict.Meaning),
                CertificateFoot.IsStatement(report) ? null
                    : Tag("p").Class("caution").With("This report is not a conformance statement", Why(report), ".")));
    }

    private static string Why(RunReport report) =>
        report.Run.Finished is null ? ": the run has not come to its end"
        : report.Complete && report.Verdict != "partial" ? ": the verdict is open"
        : ": applicable mandatory requirements were left unjudged";

    private static Element Table(ReportView view)
    {
        RunReport report = view.Report;
        return Tag("table").Class("identity").With(Tag("tbody").With(
            Row("Implementation", report.Implementation.Name),
            Row("Vendor", report.Implementation.Vendor ?? "not given"),
            Row("Version", report.Implementation.Version ?? "not given"),
            Row("Tested as", report.Run.Role == "client" ? "FUMO client: the suite played the DM server" : "FUMO server: the suite played the device"),
            Row("Profile", report.Profile),
            Row("Run", Code(report.Run.Id)),
            Row("Time", Times.Span(report.Run)),
            Row("Suite", $"{report.Tool.Name} {report.Tool.Version}, catalogue {report.Tool.Catalogue}")));
    }

    private static Element Row(string name, Html? value) => Tag("tr").With(RowHead(name), Cell(value));
}

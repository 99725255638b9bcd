using Fumo.Judge;
using static Fumo.Reports.Tags;

namespace Fumo.Reports;

/// <summary>The foot of the page.</summary>
internal static class Colophon
{
    internal static Html Of(RunReport report) => Tag("footer").With(
        report.Verdict == "partial" || !report.Complete ? Tag("p").Class("every-page").With("Not a conformance statement") : null,
        Paragraph(
            $"{report.Tool.Name} {report.Tool.Version}, run {report.Run.Id}. The same results for programs: ",
            Tag("a").Has("href", ReportJson.FileName).With(ReportJson.FileName), ", ",
            Tag("a").Has("href", JunitXml.FileName).With(JunitXml.FileName), "."));
}

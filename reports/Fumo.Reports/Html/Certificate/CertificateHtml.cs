using Fumo.Judge;
using static Fumo.Reports.Tags;

namespace Fumo.Reports;

/// <summary>The page that report.pdf is printed from: what a certification body reads, files and signs.</summary>
public static class CertificateHtml
{
    /// <summary>The file's name in a run's folder.</summary>
    public const string FileName = "report.pdf";

    /// <summary>Renders the page to be printed; the same page gives the same text.</summary>
    /// <param name="page">The report and what is shown with it.</param>
    public static string Render(ReportPage page)
    {
        ReportView view = new(page);
        return Document.Render(Head(view.Report), Body(view));
    }

    /// <summary>What stands at the foot of every sheet: the run, what the report is not, and the number of the sheet.</summary>
    /// <param name="report">The report.</param>
    public static string Foot(RunReport report)
    {
        using StringWriter output = new() { NewLine = "\n" };
        CertificateFoot.Of(report).WriteTo(output);
        return output.ToString();
    }

    private static Element Head(RunReport report) => Tag("head").With(
        Tag("meta").Has("charset", "utf-8"),
        Tag("meta").Has("http-equiv", "Content-Security-Policy").Has("content", PagePolicy.Of(StyleSheet.Certificate)),
        Tag("title").With($"FUMO 1.0.2 conformance test report: {report.Implementation.Name}, {Wording.Run(report.Verdict).Label}"),
        StyleSheet.Certificate);

    private static Element Body(ReportView view) => Tag("body").With(
        CertificateTitle.Of(view),
        Tag("main").With(
            CertificateSummary.Of(view),
            CertificateFailures.Of(view),
            Unjudged.Of(view),
            CertificateRequirements.Of(view),
            LeftOut.Of(view),
            Rulings.Of(view),
            CertificateBasis.Of(view),
            Signatures.Of(view)));
}

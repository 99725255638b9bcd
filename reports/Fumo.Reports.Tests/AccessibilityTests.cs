using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Fumo.Judge;
using Microsoft.Playwright;

namespace Fumo.Reports.Tests;

/// <summary>What axe looks for is not in any page, light or dark.</summary>
[Category("browser")]
public sealed class AccessibilityTests
{
    private static IEnumerable<TestCaseData> Pages()
    {
        ReportPage passing = Sample.Page with { Report = Passing(Sample.Page.Report) };
        foreach (ColorScheme scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            yield return new TestCaseData(scheme, (Func<string>)(() => ReportHtml.Render(Sample.Page))).SetArgDisplayNames("failing", scheme.ToString());
            yield return new TestCaseData(scheme, (Func<string>)(() => ReportHtml.Render(passing))).SetArgDisplayNames("passing", scheme.ToString());
            yield return new TestCaseData(scheme, (Func<string>)(() => KillMatrixHtml.Render(SampleMatrix.Matrix))).SetArgDisplayNames("kill matrix", scheme.ToString());
            yield return new TestCaseData(scheme, (Func<string>)(() => RunDiffHtml.Render(RunDiff.Of(passing.Report, Sample.Page.Report)))).SetArgDisplayNames("diff", scheme.ToString());
            yield return new TestCaseData(scheme, (Func<string>)(() => RunMatrixHtml.Render(RunMatrix.Of([new MatrixRun(Sample.Page.Report, "./a/report.html"), Later(passing.Report)])))).SetArgDisplayNames("matrix", scheme.ToString());
        }

        yield return new TestCaseData(ColorScheme.Light, (Func<string>)(() => CertificateHtml.Render(Sample.Page))).SetArgDisplayNames("certificate", "Light");
    }

    [TestCaseSource(nameof(Pages))]
    public async Task Axe_finds_nothing(ColorScheme scheme, Func<string> render)
    {
        IPage page = await TheBrowser.NewPageAsync(scheme);
        await TheBrowser.OpenAsync(page, render());
        await OpenAllAsync(page);
        Assert.That(await ViolationsAsync(page), Is.Empty);
    }

    [Test]
    public async Task Axe_finds_nothing_on_a_phone_with_filters_at_work()
    {
        IPage page = await TheBrowser.NewPageAsync(width: 390, height: 844);
        await TheBrowser.OpenAsync(page, ReportHtml.Render(Sample.Page), "#verdict=fail&q=alert&theme=dark&at=cases");
        Assert.That(await ViolationsAsync(page), Is.Empty);
    }

    private static async Task OpenAllAsync(IPage page) => await page.EvaluateAsync("document.querySelectorAll('details').forEach(one => { one.open = true; })");

    private static async Task<IEnumerable<string>> ViolationsAsync(IPage page)
    {
        AxeResult result = await page.RunAxe();
        return result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {node.Html}"));
    }

    private static MatrixRun Later(RunReport report) => new(report with { Run = report.Run with { Started = report.Run.Started.AddDays(1) } }, null);

    private static RunReport Passing(RunReport report) => report with
    {
        Verdict = "conformant",
        Gate = "passed",
        ExitCode = 0,
        Unjudged = [],
        Scr = [.. report.Scr.Select(item => item with { Verdict = item.Applicable ? "pass" : item.Verdict, Reason = item.Applicable ? null : item.Reason })],
        Tests = [.. report.Tests.Select(test => test with { Verdict = "pass", Findings = [], Reason = null, Cause = null })],
    };
}

using AngleSharp.Html.Dom;
using CsCheck;
using Fumo.Judge;

namespace Fumo.Reports.Tests;

public sealed class RunMatrixTests
{
    [Test]
    public void Versions_stand_beside_each_other_and_runs_of_one_version_are_its_trend()
    {
        RunMatrix matrix = RunMatrix.Of([Run("1.0", 2, "pass"), Run("1.1", 3, "fail"), Run("1.0", 1, "fail")]);

        MatrixPart part = matrix.Parts.Single();
        Assert.That(part.Columns.Select(column => (column.Version, column.Runs.Count)), Is.EqualTo(new[] { ("1.0", 2), ("1.1", 1) }));
        Assert.That(part.Rows[0].Cells.Select(cell => string.Join(' ', cell.Verdicts)), Is.EqualTo(new[] { "fail pass", "fail" }), "the oldest first");
    }

    [Test]
    public void What_fails_comes_first_then_what_differs()
    {
        ScrVerdict[] items = SampleReport.Report.Scr.Take(1).SelectMany(item => new[] { item with { Id = "same" }, item with { Id = "split" }, item with { Id = "bad" } }).ToArray();
        MatrixRun Of(string version, params string[] verdicts) =>
            new(SampleReport.Report with { Implementation = new("X", null, version), Scr = [.. items.Zip(verdicts, (item, verdict) => item with { Verdict = verdict })] }, null);

        MatrixPart part = RunMatrix.Of([Of("1", "pass", "pass", "pass"), Of("2", "pass", "notRun", "fail")]).Parts.Single();

        Assert.That(part.Rows.Select(row => row.Id), Is.EqualTo(new[] { "bad", "split", "same" }));
    }

    [Test]
    public void The_page_shows_the_verdicts_of_any_runs_and_no_markup_of_theirs() => RandomReport.Any.Array[1, 4].Sample(reports =>
    {
        RunMatrix matrix = RunMatrix.Of([.. reports.Select((report, i) => new MatrixRun(report, $"./{i}/report.html"))]);
        using IHtmlDocument page = PageReader.Parse(RunMatrixHtml.Render(matrix));
        Assert.That(
            page.QuerySelectorAll("tr[data-requirement]").Select(row => string.Join(' ', row.QuerySelectorAll("td").Select(cell => cell.GetAttribute("data-verdict")))),
            Is.EqualTo(matrix.Parts.SelectMany(part => part.Rows).Select(row => string.Join(' ', row.Cells.Select(cell => cell.Latest ?? "absent")))));
        return page.QuerySelectorAll("script, b").Length == 0;
    }, iter: 50);

    private static MatrixRun Run(string version, int hour, string verdict) => new(
        SampleReport.Report with
        {
            Implementation = new("X", null, version),
            Run = SampleReport.Report.Run with { Id = $"run {hour}", Started = Sample.Started.AddHours(hour) },
            Scr = [SampleReport.Report.Scr[0] with { Verdict = verdict }],
        },
        null);
}

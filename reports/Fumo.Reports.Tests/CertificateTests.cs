using System.Security.Cryptography;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CsCheck;
using Fumo.Judge;

namespace Fumo.Reports.Tests;

/// <summary>The page that report.pdf is printed from.</summary>
public sealed class CertificateTests
{
    [Test]
    public void Any_report_gives_its_verdict_its_counts_and_every_requirement() => RandomReport.Any.Sample(report =>
    {
        IHtmlDocument page = Read(report);
        Assert.Multiple(() =>
        {
            Assert.That(page.QuerySelector(".verdict")!.GetAttribute("data-verdict"), Is.EqualTo(report.Verdict));
            Assert.That(PageReader.Verdicts(page, "data-scr"), Is.EquivalentTo(report.Scr.ToDictionary(item => Visible.Text(item.Id), item => item.Verdict)));
            Assert.That(
                page.QuerySelectorAll("tr[data-of=scr] > [data-verdict]").ToDictionary(one => one.GetAttribute("data-verdict")!, one => one.TextContent),
                Is.EquivalentTo(report.Summary.Scr.ToDictionary(one => one.Key, one => Tags.Number(one.Value))));
        });
    });

    [Test]
    public void No_report_brings_anything_that_runs_or_loads() => RandomReport.Any.Sample(report =>
        Assert.That(Read(report).All.Where(one => one.LocalName is "script" or "img" or "iframe" or "link" or "object" or "form"), Is.Empty));

    [TestCase("conformant", true, true, true)]
    [TestCase("nonConformant", true, true, true)]
    [TestCase("nonConformant", false, true, false)]
    [TestCase("partial", false, true, false)]
    [TestCase("inconclusive", true, true, false)]
    [TestCase("conformant", true, false, false)]
    public void What_states_no_conformance_says_so_on_the_first_sheet_and_at_the_foot_of_each(string verdict, bool isComplete, bool isFinished, bool isStatement)
    {
        RunReport sample = Sample.Page.Report;
        RunReport report = sample with { Verdict = verdict, Complete = isComplete, Run = sample.Run with { Finished = isFinished ? sample.Run.Finished : null } };
        string foot = CertificateHtml.Foot(report);
        Assert.That(foot, Does.Contain(report.Run.Id).And.Contain("pageNumber").And.Contain("totalPages"));
        Assert.That(foot.Contains("not a conformance statement", StringComparison.Ordinal), Is.EqualTo(!isStatement));
        Assert.That(Read(report).QuerySelector("header .caution") is not null, Is.EqualTo(!isStatement));
    }

    [Test]
    public void Failures_are_shown_with_what_was_expected_and_observed()
    {
        string text = Read(Sample.Page.Report).GetElementById("failures")!.TextContent;
        Assert.That(text, Does.Contain("FUMO-C-017").And.Contain("no Correlator").And.Contain("Correlator 0").And.Contain("exchange 7, command 3"));
    }

    [Test]
    public void Two_can_sign_with_name_place_and_date()
    {
        IHtmlDocument page = Read(Sample.Page.Report);
        Assert.That(page.QuerySelectorAll(".signature"), Has.Length.EqualTo(2));
        Assert.That(page.QuerySelectorAll(".signature:first-child dt").Select(one => one.TextContent), Is.EqualTo(["Name", "Position", "Place", "Date", "Signature"]));
    }

    [Test]
    public void It_names_the_digest_of_the_results_as_they_lie_in_the_folder()
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory("fumo-certificate-").FullName, ReportJson.FileName);
        ReportJson.Write(path, Sample.Page.Report);
        string digest = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
        Assert.That(Read(Sample.Page.Report).GetElementById("basis")!.TextContent, Does.Contain(digest));
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }

    [TestCaseSource(typeof(RandomReport), nameof(RandomReport.Hostile))]
    public void A_name_of_markup_stays_a_name_at_the_foot(string hostile)
    {
        RunReport report = Sample.Page.Report with { Run = Sample.Page.Report.Run with { Id = hostile } };
        IHtmlDocument foot = new HtmlParser().ParseDocument(CertificateHtml.Foot(report));
        Assert.That(foot.Body!.QuerySelectorAll("*"), Has.Length.EqualTo(5));
    }

    private static IHtmlDocument Read(RunReport report) => new HtmlParser().ParseDocument(CertificateHtml.Render(Sample.Page with { Report = report }));
}

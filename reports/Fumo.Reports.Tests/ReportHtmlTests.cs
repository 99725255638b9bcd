using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CsCheck;
using Fumo.Judge;

namespace Fumo.Reports.Tests;

public sealed class ReportHtmlTests
{
    private static readonly string[] Scripting = ["iframe", "object", "embed", "img", "link", "base", "form"];

    [Test]
    public void Any_report_shows_the_verdicts_and_counts_that_it_holds() => RandomReport.Any.Sample(report =>
    {
        IHtmlDocument page = PageReader.Read(new ReportPage(report));
        Assert.Multiple(() =>
        {
            Assert.That(PageReader.Verdicts(page, "data-case"), Is.EquivalentTo(report.Tests.ToDictionary(test => Visible.Text(test.Id), test => test.Verdict)));
            Assert.That(PageReader.Verdicts(page, "data-scr"), Is.EquivalentTo(report.Scr.ToDictionary(item => Visible.Text(item.Id), item => item.Verdict)));
            Assert.That(PageReader.Counts(page, "tests"), Is.EquivalentTo(CaseCounts(report.Summary)));
            Assert.That(PageReader.Counts(page, "scr"), Is.EquivalentTo(report.Summary.Scr.ToDictionary(one => one.Key, one => Tags.Number(one.Value))));
            Assert.That(page.GetElementById("verdict")!.GetAttribute("data-verdict"), Is.EqualTo(report.Verdict));
            Assert.That(page.GetElementById("dm-verdict")!.GetAttribute("data-verdict"), Is.EqualTo(report.Dm.Verdict));
            Assert.That(page.GetElementById("gate")!.GetAttribute("data-gate"), Is.EqualTo(report.Gate));
            Assert.That(page.QuerySelectorAll("[data-rule]"), Has.Length.EqualTo(report.Tests.Sum(test => test.Findings.Count)));
        });
    });

    [Test]
    public void No_report_brings_anything_that_runs_or_loads() => RandomReport.Any.Sample(report =>
    {
        IHtmlDocument page = PageReader.Read(new ReportPage(report));
        Assert.Multiple(() =>
        {
            Assert.That(page.All.Where(one => Scripting.Contains(one.LocalName)), Is.Empty);
            Assert.That(Sha256.Word(page.Scripts.Single(script => script.Type is null or "").Text), Is.EqualTo(Script.Page.Hash));
            Assert.That(page.All.SelectMany(one => one.Attributes).Where(one => one.Name.StartsWith("on", StringComparison.Ordinal) || one.Name is "src" or "style"), Is.Empty);
            Assert.That(page.QuerySelectorAll("a").Select(one => one.GetAttribute("href")!), Is.All.Matches<string>(IsHarmless));
        });
    });

    [Test]
    public void Every_link_in_the_page_leads_somewhere_and_no_id_stands_twice() => RandomReport.Any.Sample(report =>
    {
        IHtmlDocument page = PageReader.Read(new ReportPage(report));
        string[] ids = [.. page.QuerySelectorAll("[id]").Select(one => one.Id!)];
        IEnumerable<string> links = page.QuerySelectorAll("a").Select(one => one.GetAttribute("href")!).Where(href => href.StartsWith('#'));
        Assert.That(ids, Is.Unique);
        Assert.That(links.Select(href => href[1..]).Except(ids), Is.Empty);
    });

    [Test]
    public void The_policy_lets_nothing_in_but_the_style_and_the_script_of_the_page()
    {
        IHtmlDocument page = PageReader.Read(Sample.Page);
        string policy = page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content")!;
        string style = Sha256.Word(page.QuerySelector("style")!.TextContent);
        string script = Sha256.Word(page.Scripts.Single(one => one.Type is null or "").Text);
        Assert.That(policy, Is.EqualTo($"default-src 'none'; style-src '{style}'; script-src '{script}'; base-uri 'none'; form-action 'none'"));
    }

    [TestCase("partial", true)]
    [TestCase("conformant", false)]
    public void A_partial_run_says_that_it_is_no_conformance_statement(string verdict, bool isSaid)
    {
        RunReport report = Sample.Page.Report with { Verdict = verdict, Complete = verdict != "partial" };
        string text = PageReader.Read(new ReportPage(report)).Body!.TextContent;
        Assert.That(text.Contains("Not a conformance statement", StringComparison.Ordinal), Is.EqualTo(isSaid));
    }

    [Test]
    public void A_run_that_was_cut_off_says_so() =>
        Assert.That(
            PageReader.Read(new ReportPage(Sample.Page.Report with { Run = Sample.Page.Report.Run with { Finished = null } })).Body!.TextContent,
            Does.Contain("had been judged when the page was written"));

    [Test]
    public void What_failed_comes_first_everywhere()
    {
        IHtmlDocument page = PageReader.Read(Sample.Page);
        foreach (string attribute in (string[])["data-case", "data-scr"])
        {
            foreach (IGrouping<INode?, IElement> group in page.QuerySelectorAll($"[{attribute}]").GroupBy(one => (INode?)one.ParentElement))
            {
                bool[] isFailed = [.. group.Select(one => one.GetAttribute("data-verdict") == "fail")];
                Assert.That(isFailed, Is.EqualTo(isFailed.OrderDescending()));
            }
        }

        Assert.That(page.QuerySelector("main > section")!.Id, Is.EqualTo("failed"));
    }

    [Test]
    public void A_failed_case_shows_what_was_wanted_what_there_was_and_the_command_on_the_wire()
    {
        IElement card = PageReader.Read(Sample.Page).GetElementById("case-client.update.no-correlator")!;
        Assert.Multiple(() =>
        {
            Assert.That(card.QuerySelector(".expected")!.TextContent, Is.EqualTo("no Correlator"));
            Assert.That(card.QuerySelector(".observed")!.TextContent, Is.EqualTo("Correlator 0"));
            Assert.That(card.QuerySelector(".wire")!.TextContent, Does.StartWith("<Alert>\n  <CmdID>3</CmdID>").And.EndsWith("</Alert>"));
            Assert.That(card.TextContent, Does.Contain("tools/fumo run --select client.update.no-correlator"));
            Assert.That(card.QuerySelector("a[href='#exchange-7']"), Is.Not.Null);
        });
    }

    [Test]
    public void A_finding_that_rests_on_a_ruling_leads_to_it()
    {
        IHtmlDocument page = PageReader.Read(Sample.Page);
        Assert.That(page.QuerySelector("#cases a[href='#ruling-alert.extra']"), Is.Not.Null);
        Assert.That(page.GetElementById("ruling-alert.extra")!.TextContent, Does.Contain("one operation, one result alert"));
    }

    [Test]
    public void What_was_left_out_is_told_with_its_reason() =>
        Assert.That(PageReader.Read(Sample.Page).GetElementById("left-out")!.TextContent, Does.Contain("Nobody is there to take the battery out"));

    [Test]
    public void The_report_alone_is_enough()
    {
        IHtmlDocument page = PageReader.Read(new ReportPage(Sample.Page.Report));
        Assert.That(page.GetElementById("case-client.update.no-correlator")!.TextContent, Does.Contain("exchange 7, command 3"));
        Assert.That(page.GetElementById("wire"), Is.Null);
    }

    [Test]
    public void Tables_have_captions_and_headings_and_sections_have_names()
    {
        IHtmlDocument page = PageReader.Read(Sample.Page);
        Assert.Multiple(() =>
        {
            Assert.That(page.QuerySelectorAll("table").Where(table => table.QuerySelector("caption") is null), Is.Empty);
            Assert.That(page.QuerySelectorAll("tbody tr").Where(row => row.QuerySelector("th[scope=row]") is null), Is.Empty);
            Assert.That(page.QuerySelectorAll("main > section, article").Where(one => page.GetElementById(one.GetAttribute("aria-labelledby")!) is null), Is.Empty);
            Assert.That(page.QuerySelectorAll("h1"), Has.Length.EqualTo(1));
        });
    }

    [Test]
    public void The_same_page_gives_the_same_text() => Assert.That(ReportHtml.Render(Sample.Page), Is.EqualTo(ReportHtml.Render(Sample.Page)));

    private static bool IsHarmless(string? href) =>
        href is not null && (href.StartsWith('#') || href is ReportJson.FileName or JunitXml.FileName || href.StartsWith("transcripts/", StringComparison.Ordinal));

    private static Dictionary<string, string> CaseCounts(SummaryCounts counts) => new()
    {
        ["pass"] = counts.Pass.ToString(CultureInfo.InvariantCulture),
        ["fail"] = counts.Fail.ToString(CultureInfo.InvariantCulture),
        ["inconclusive"] = counts.Inconclusive.ToString(CultureInfo.InvariantCulture),
        ["notRun"] = counts.NotRun.ToString(CultureInfo.InvariantCulture),
        ["notApplicable"] = counts.NotApplicable.ToString(CultureInfo.InvariantCulture),
    };
}

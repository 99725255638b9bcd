using System.Xml.Linq;
using AngleSharp.Html.Dom;
using CsCheck;
using Markdig;

namespace Fumo.Reports.Tests;

/// <summary>What a CI service shows of a run: the Markdown summary, the badge, annotations.</summary>
public sealed class CiFileTests
{
    private static readonly string[] OwnElements = ["h2", "h3", "p", "strong", "table", "thead", "tbody", "tr", "th", "td", "code", "html", "head", "body"];

    [Test]
    public void The_summary_says_what_failed_and_how_to_play_it_again()
    {
        using IHtmlDocument page = Rendered(SummaryMarkdown.Render(Sample.Page.Report));
        Assert.That(page.QuerySelector("h2")!.TextContent, Does.EndWith(": not conformant"));
        Assert.That(page.QuerySelector("h3")!.TextContent, Does.StartWith("Failed requirements"));
        string[] row = [.. page.QuerySelectorAll("table")[1].QuerySelector("tbody tr")!.QuerySelectorAll("td").Select(cell => cell.TextContent)];
        Assert.That(row[0], Is.EqualTo("FUMO-C-011"));
        Assert.That(row[2], Is.EqualTo("The operation was reported a second time after its Status [alert.once]."));
        Assert.That(row[3], Does.StartWith("tools/fumo run --select "));
    }

    [Test]
    public void Nothing_of_any_report_is_markup_in_the_summary() => RandomReport.Any.Sample(report =>
    {
        string markdown = SummaryMarkdown.Render(report);
        using IHtmlDocument page = Rendered(markdown);
        Assert.That(page.All.Select(element => element.LocalName).Except(OwnElements), Is.Empty, markdown);
        return !markdown.Split("@").Skip(1).Any(after => after.Length > 0 && char.IsLetterOrDigit(after[0]));
    });

    [Test]
    public void The_badge_is_well_formed_and_says_the_verdict() => RandomReport.Any.Sample(report =>
    {
        XElement badge = XElement.Parse(System.Text.Encoding.UTF8.GetString(BadgeSvg.Render(report)));
        return badge.Attribute("aria-label")!.Value == $"FUMO 1.0.2: {Wording.Run(report.Verdict).Label}";
    });

    [Test]
    public void An_annotation_is_one_line_whatever_the_report_holds() => RandomReport.Any.Sample(report =>
    {
        string[] lines = [.. GitHubAnnotations.Lines(report)];
        return lines.All(line => !line.Any(char.IsControl) && (line.StartsWith("::error title=", StringComparison.Ordinal) || line.StartsWith("::warning title=", StringComparison.Ordinal)))
            && lines.Count(line => line.StartsWith("::error", StringComparison.Ordinal)) == Math.Min(10, report.Tests.Count(test => test.Verdict == "fail"));
    });

    private static IHtmlDocument Rendered(string markdown) =>
        PageReader.Parse(Markdown.ToHtml(markdown, new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().Build()));
}

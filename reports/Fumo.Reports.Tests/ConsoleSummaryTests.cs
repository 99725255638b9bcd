using CsCheck;
using Fumo.Judge;

namespace Fumo.Reports.Tests;

public sealed class ConsoleSummaryTests
{
    [Test]
    public void Failed_requirements_come_first_with_what_was_found()
    {
        SummaryLine[] lines = [.. ConsoleSummary.Of(Sample.Page.Report, "results/latest/report.html")];
        Assert.Multiple(() =>
        {
            Assert.That(lines[0], Is.EqualTo(new SummaryLine(SummaryRole.Bad, "fail FUMO-C-011 (6.2) At the end of every accepted operation a Generic Alert is sent")));
            Assert.That(lines[1], Is.EqualTo(new SummaryLine(SummaryRole.Detail, "  The operation was reported a second time after its Status [alert.once].")));
            Assert.That(lines[^1], Is.EqualTo(new SummaryLine(SummaryRole.Place, "report: results/latest/report.html")));
            Assert.That(lines.Select(line => line.Text), Has.One.EqualTo("9 passed, 2 failed, 1 inconclusive, 1 not run, 1 not applicable; 1 warning"));
            Assert.That(lines[^2].Text, Does.StartWith("not conformant (strict, field: not conformant), gate failed."));
        });
    }

    [Test]
    public void A_mandatory_requirement_that_nothing_was_tried_for_is_named_with_what_it_needs()
    {
        RunReport report = Sample.Page.Report;
        ScrVerdict open = report.Scr.First(item => item is { Applicable: true, Status: "M" }) with { Verdict = "notRun", Cause = "fixture", Reason = "'server.offers' says how" };
        ScrVerdict unseen = open with { Id = "FUMO-S-007", Cause = "noEvidence" };

        string[] lines = [.. ConsoleSummary.Of(report with { Scr = [open, unseen] }).Select(line => line.Text)];

        Assert.That(lines, Has.One.EqualTo($"not judged {open.Id}: 'server.offers' says how"));
        Assert.That(lines, Has.None.Contains("FUMO-S-007"));
    }

    [Test]
    public void Any_report_gives_lines_without_control_characters() =>
        RandomReport.Any.Sample(report => ConsoleSummary.Of(report).All(line => !line.Text.Any(char.IsControl)));

    [Test]
    public void Written_out_it_is_the_same_text_without_colour()
    {
        using StringWriter output = new() { NewLine = "\n" };
        ConsoleSummary.Write(Sample.Page.Report, output);
        Assert.That(output.ToString(), Is.EqualTo(string.Concat(ConsoleSummary.Of(Sample.Page.Report).Select(line => line.Text + "\n"))));
    }
}

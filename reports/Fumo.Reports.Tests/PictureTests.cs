using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Fumo.Judge;
using Fumo.Mo;
using Fumo.Record;

namespace Fumo.Reports.Tests;

/// <summary>The pictures of a run: states, and operations on the time.</summary>
public sealed class PictureTests
{
    private static readonly ReportPage Played = new Exchanges().Page(rounds: 2);

    private static readonly IHtmlDocument Page = PageReader.Read(Played);

    [Test]
    public void Each_state_is_drawn_as_seen_or_unseen_with_how_often()
    {
        string[] labels = [.. Page.QuerySelectorAll("#states .box").Select(one => one.GetAttribute("aria-label")!)];
        Assert.That(labels, Has.Length.EqualTo(10));
        Assert.That(labels, Does.Contain("10 Idle: told 1 time").And.Contain("30 Download progressing: told 2 times").And.Contain("90 Update done, package kept: not seen"));
        Assert.That(Page.QuerySelectorAll("#states .box.seen"), Has.Length.EqualTo(3));
    }

    [Test]
    public void What_the_judge_calls_illegal_is_red_and_leads_to_where_it_was_told()
    {
        RunView run = new(Played.Record!, Played.Entries);
        string[] illegal = [.. JudgedMove.Of(run).Where(one => !one.IsLegal).Select(one => $"{(int)one.Move.From.State!} {(int)one.Move.To.State!}").Distinct()];
        IEnumerable<string> drawn = Page.QuerySelectorAll("#states .illegal").Where(one => one.LocalName == "path" && one.Closest("[aria-label^=Illegal]") is not null)
            .Select(one => one.Closest("[aria-label]")!.GetAttribute("aria-label")!);
        Assert.That(illegal, Is.Not.Empty);
        Assert.That(drawn, Is.EquivalentTo(illegal.Select(one => $"Illegal: from {one.Replace(" ", " to ", StringComparison.Ordinal)}, 1 time")));
        Assert.That(Page.QuerySelectorAll("#states tr.fail"), Has.Length.EqualTo(illegal.Length));
    }

    [Test]
    public void Every_arrow_of_the_figure_is_drawn() =>
        Assert.That(Page.QuerySelectorAll("#states svg.states > g[aria-hidden] .way").Length, Is.GreaterThanOrEqualTo(StateDiagram.Transitions.Where(one => one.IsDrawn).Select(one => (one.From, one.To)).Distinct().Count()));

    [Test]
    public void Each_operation_has_a_bar_and_says_how_it_ended()
    {
        IElement[] rows = [.. Page.QuerySelectorAll("#operations [data-operation]")];
        Assert.That(rows, Has.Length.EqualTo(2));
        Assert.Multiple(() =>
        {
            Assert.That(rows[0].QuerySelector("th")!.TextContent, Is.EqualTo("Update ./FUMO/Pkg1"));
            Assert.That(rows[0].TextContent, Does.Contain("200 successful").And.Contain("1 restart").And.Contain("client.update"));
            Assert.That(rows[0].QuerySelectorAll("svg.bar rect.pass"), Has.Length.EqualTo(1));
            Assert.That(rows[0].QuerySelectorAll("svg.bar rect.restart"), Has.Length.EqualTo(1));
        });
    }

    [Test]
    public void A_played_device_moves_as_the_harness_wants_and_nothing_of_it_is_illegal()
    {
        IHtmlDocument page = PageReader.Read(Played with { Record = Played.Record! with { Role = Side.Server } });
        Assert.That(page.QuerySelectorAll("#states [aria-label^=Illegal]"), Is.Empty);
    }

    [Test]
    public void Without_run_json_there_are_no_pictures_but_the_exchange_is_there()
    {
        IHtmlDocument page = PageReader.Read(Played with { Record = null });
        Assert.That(page.QuerySelectorAll("#states, #operations"), Is.Empty);
        Assert.That(page.QuerySelectorAll(".show-exchange"), Is.Not.Empty);
    }
}

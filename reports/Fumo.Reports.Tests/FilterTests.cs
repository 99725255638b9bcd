using Fumo.Judge;
using Microsoft.Playwright;

namespace Fumo.Reports.Tests;

/// <summary>Search and filters: what they show, by mouse and by keyboard, and how the address holds it.</summary>
[Category("browser")]
public sealed class FilterTests
{
    private static readonly RunReport Report = Sample.Page.Report;

    [Test]
    public async Task A_verdict_shows_its_requirements_and_cases_and_nothing_else()
    {
        IPage page = await TheBrowser.SampleAsync();
        await page.Locator("[data-chip=fail]").ClickAsync();
        Assert.That(await page.ShownCasesAsync(), Is.EquivalentTo(Cases(test => test.Verdict == "fail")));
        Assert.That(await page.ShownRequirementsAsync(), Is.EquivalentTo(Items(item => item.Verdict == "fail")));
        Assert.That(await page.HashAsync(), Is.EqualTo("#verdict=fail"));
        Assert.That(await page.Locator("#shown-case").TextContentAsync(), Is.EqualTo($"2 of {Report.Tests.Count} cases"));
    }

    [Test]
    public async Task Two_verdicts_show_both_and_a_second_press_takes_one_back()
    {
        IPage page = await TheBrowser.SampleAsync();
        await page.Locator("[data-chip=fail]").PressAsync("Enter");
        await page.Locator("[data-chip=inconclusive]").PressAsync("Space");
        Assert.That(await page.ShownCasesAsync(), Is.EquivalentTo(Cases(test => test.Verdict is "fail" or "inconclusive")));
        Assert.That(await page.HashAsync(), Is.EqualTo("#verdict=fail,inconclusive"));
        Assert.That(await page.Locator("[data-chip=fail]").GetAttributeAsync("aria-pressed"), Is.EqualTo("true"));
        await page.Locator("[data-chip=fail]").PressAsync("Enter");
        Assert.That(await page.ShownCasesAsync(), Is.EquivalentTo(Cases(test => test.Verdict == "inconclusive")));
    }

    [Test]
    public async Task A_section_stands_for_those_below_it()
    {
        IPage page = await TheBrowser.SampleAsync();
        await page.Locator("#section").SelectOptionAsync("6.2");
        Assert.That(await page.ShownCasesAsync(), Is.EquivalentTo(Cases(test => test.Section.StartsWith("6.2", StringComparison.Ordinal))));
        Assert.That(await page.ShownRequirementsAsync(), Is.EquivalentTo(Items(item => item.Section.StartsWith("6.2", StringComparison.Ordinal))));
        await page.Locator("#section").PressAsync("ArrowDown");
        Assert.That(await page.HashAsync(), Is.EqualTo("#section=6.2.2"));
    }

    [Test]
    public async Task A_tag_shows_its_cases_and_what_they_judge()
    {
        IPage page = await TheBrowser.SampleAsync();
        await page.Locator("#tag").SelectOptionAsync("update");
        Assert.That(await page.ShownCasesAsync(), Is.EquivalentTo(Cases(test => test.Tags.Contains("update"))));
        Assert.That(await page.ShownRequirementsAsync(), Is.EquivalentTo(Items(item => item.Tests.Any(id => id.StartsWith("client.update.", StringComparison.Ordinal)))));
    }

    [TestCase("ends CORRELATOR it does", "client.update.no-correlator")]
    [TestCase("  without   exec correlator carries\tnone ", "client.update.no-correlator")]
    [TestCase("client.refused.unsigned", "client.refused.unsigned")]
    [TestCase("no such words at all", null)]
    public async Task Words_are_searched_in_any_order_and_case(string words, string? found)
    {
        IPage page = await TheBrowser.SampleAsync();
        await page.Locator("#q").FillAsync(words);
        Assert.That(await page.ShownCasesAsync(), Is.EqualTo(found is null ? [] : (string[])[found]));
        Assert.That((await page.HashAsync()).Replace('+', ' '), Is.EqualTo("#q=" + words));
    }

    [Test]
    public async Task Filters_hold_together_and_reset_takes_them_all_back()
    {
        IPage page = await TheBrowser.SampleAsync();
        await page.Locator("#q").FillAsync("correlator");
        await page.Locator("[data-chip=pass]").ClickAsync();
        await page.Locator("#section").SelectOptionAsync("6.2.3");
        await page.Locator("#tag").SelectOptionAsync("update");
        Assert.That(await page.ShownCasesAsync(), Is.EqualTo(["client.update.correlator"]));
        await page.Locator("#reset").ClickAsync();
        Assert.That(await page.ShownCasesAsync(), Has.Length.EqualTo(Report.Tests.Count));
        Assert.That(await page.HashAsync(), Is.Empty);
        Assert.That(await page.Locator("#reset").IsDisabledAsync(), Is.True);
        Assert.That(await page.FocusedAsync(), Is.EqualTo("q"));
    }

    [TestCase("#verdict=fail&q=alert&section=6.2&tag=update")]
    [TestCase("#q=%3Cb%3E%26%22+x&theme=dark")]
    [TestCase("#tag=tree&verdict=pass%2CnotRun")]
    public async Task A_view_is_what_its_address_says(string hash)
    {
        IPage page = await TheBrowser.SampleAsync(hash);
        string[] shown = await page.ShownCasesAsync();
        string address = await page.EvaluateAsync<string>("location.hash");
        IPage again = await TheBrowser.SampleAsync(address);
        Assert.That(await again.ShownCasesAsync(), Is.EqualTo(shown));
        Assert.That(shown, Has.Length.LessThan(Report.Tests.Count));
        Assert.That(Fields(address), Is.EquivalentTo(Fields(hash)));
    }

    [TestCase("#verdict=wrong&section=9.9&tag=nothing")]
    [TestCase("#q=%E0%A4%A&verdict=%")]
    [TestCase("#=&==&&")]
    public async Task An_address_that_asks_for_what_is_not_there_breaks_nothing(string hash)
    {
        IPage page = await TheBrowser.NewPageAsync();
        List<string> errors = [];
        page.PageError += (_, error) => errors.Add(error);
        await TheBrowser.OpenAsync(page, ReportHtml.Render(Sample.Page), hash);
        await page.Locator("#reset").EvaluateAsync("one => one.click()");
        Assert.That(await page.ShownCasesAsync(), Has.Length.EqualTo(Report.Tests.Count).Or.Empty);
        Assert.That(errors, Is.Empty);
    }

    [Test]
    public async Task Back_leaves_a_view_that_was_chosen()
    {
        IPage page = await TheBrowser.SampleAsync();
        await page.Locator("[data-chip=fail]").ClickAsync();
        await page.Locator("[data-chip=inconclusive]").ClickAsync();
        await page.GoBackAsync();
        Assert.That(await page.ShownCasesAsync(), Is.EquivalentTo(Cases(test => test.Verdict == "fail")));
        await page.GoBackAsync();
        Assert.That(await page.ShownCasesAsync(), Has.Length.EqualTo(Report.Tests.Count));
    }

    [Test]
    public async Task A_count_in_the_head_leads_to_what_it_counts()
    {
        IPage page = await TheBrowser.SampleAsync();
        await page.Locator(".counts[data-of=tests] a[data-show=inconclusive]").PressAsync("Enter");
        Assert.That(await page.ShownCasesAsync(), Is.EqualTo(["client.refused.no-retry"]));
        Assert.That(await page.HashAsync(), Is.EqualTo("#verdict=inconclusive&at=cases"));
        Assert.That(await page.IsInSightAsync("cases"), Is.True);
    }

    [Test]
    public async Task What_is_shown_is_told_to_those_who_listen()
    {
        IPage page = await TheBrowser.SampleAsync();
        await page.Locator("[data-chip=fail]").ClickAsync();
        await page.Locator("#said", new() { HasText = $"2 of {Report.Scr.Count} requirements, 2 of {Report.Tests.Count} cases shown." }).WaitForAsync(new() { State = WaitForSelectorState.Attached });
        Assert.That(await page.Locator("#said").GetAttributeAsync("role"), Is.EqualTo("status"));
    }

    [Test]
    public async Task A_table_or_a_group_of_which_nothing_is_left_goes()
    {
        IPage page = await TheBrowser.SampleAsync("#verdict=fail");
        Assert.That(await page.Locator("#cases .group:visible h3").AllTextContentsAsync(), Is.EqualTo(["Failed 2"]));
        Assert.That(await page.Locator("#requirements caption:visible").AllTextContentsAsync(), Is.EqualTo(["B.2 Client"]));
    }

    private static IEnumerable<string> Cases(Func<CaseVerdict, bool> isMeant) => Report.Tests.Where(isMeant).Select(test => test.Id);

    private static IEnumerable<string> Items(Func<ScrVerdict, bool> isMeant) => Report.Scr.Where(isMeant).Select(item => item.Id);

    private static IEnumerable<string> Fields(string hash) => hash[1..].Split('&').Select(Uri.UnescapeDataString);
}

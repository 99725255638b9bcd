using Microsoft.Playwright;

namespace Fumo.Reports.Tests;

/// <summary>The page without a mouse.</summary>
[Category("browser")]
public sealed class KeyboardTests
{
    [Test]
    public async Task Tab_goes_from_the_skip_link_over_the_contents_to_search_filters_and_results()
    {
        IPage page = await TheBrowser.SampleAsync();
        List<string> order = [];
        for (int i = 0; i < 45; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            order.Add(await page.FocusedAsync());
        }

        int[] places = [.. ((string[])["Skip to the results", "Requirements", "theme", "q", "✗ fail", "section", "tag", "FUMO-C-011"]).Select(name => order.IndexOf(name))];
        Assert.That(places, Is.Ordered.And.All.GreaterThanOrEqualTo(0), string.Join(" | ", order));
        Assert.That(places[0], Is.Zero);
    }

    [Test]
    public async Task The_skip_link_leads_to_the_results()
    {
        IPage page = await TheBrowser.SampleAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        Assert.That(await page.FocusedAsync(), Is.EqualTo("main"));
    }

    [Test]
    public async Task Slash_goes_to_the_search_and_is_a_letter_in_it()
    {
        IPage page = await TheBrowser.SampleAsync();
        await page.Keyboard.PressAsync("/");
        Assert.That(await page.FocusedAsync(), Is.EqualTo("q"));
        await page.Keyboard.TypeAsync("a/b");
        Assert.That(await page.Locator("#q").InputValueAsync(), Is.EqualTo("a/b"));
    }

    [Test]
    public async Task Escape_clears_the_search_and_then_the_filters()
    {
        IPage page = await TheBrowser.SampleAsync("#q=alert&verdict=fail");
        await page.Locator("#q").FocusAsync();
        await page.Keyboard.PressAsync("Escape");
        Assert.That(await page.HashAsync(), Is.EqualTo("#verdict=fail"));
        await page.Keyboard.PressAsync("Escape");
        Assert.That(await page.HashAsync(), Is.Empty);
        Assert.That(await page.ShownCasesAsync(), Has.Length.EqualTo(Sample.Page.Report.Tests.Count));
    }

    [Test]
    public async Task Arrows_go_along_the_verdicts_and_round()
    {
        IPage page = await TheBrowser.SampleAsync();
        await page.Locator("[data-chip=fail]").FocusAsync();
        await page.Keyboard.PressAsync("ArrowLeft");
        Assert.That(await page.FocusedAsync(), Is.EqualTo("– not applicable"));
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("ArrowRight");
        Assert.That(await page.FocusedAsync(), Is.EqualTo("? inconclusive"));
    }
}

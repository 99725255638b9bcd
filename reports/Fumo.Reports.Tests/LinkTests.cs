using Microsoft.Playwright;

namespace Fumo.Reports.Tests;

/// <summary>Links within the page, what they open, and the buttons that open, copy and colour.</summary>
[Category("browser")]
public sealed class LinkTests
{
    private const string Passed = "case-client.update.correlator";

    [Test]
    public async Task Every_link_leads_to_what_can_be_seen()
    {
        IPage page = await TheBrowser.SampleAsync();
        string[] anchors = await page.EvaluateAsync<string[]>("[...new Set([...document.querySelectorAll(\"a[href^='#']\")].map(one => one.hash.slice(1)))]");
        Assert.That(anchors, Has.Length.GreaterThan(20));
        foreach (string anchor in anchors)
        {
            await page.EvaluateAsync("anchor => document.querySelector(`a[href='#${anchor}']`).click()", anchor);
            Assert.That(await page.EvaluateAsync<bool>("id => document.getElementById(id).checkVisibility()", anchor), Is.True, anchor);
        }
    }

    [Test]
    public async Task A_link_to_a_case_opens_it()
    {
        IPage page = await TheBrowser.SampleAsync("#" + Passed);
        Assert.That(await page.Locator($"[id='{Passed}']").GetAttributeAsync("open"), Is.Not.Null);
        Assert.That(await page.IsInSightAsync(Passed), Is.True);
        await page.Locator($"[id='{Passed}'] > summary").ClickAsync();
        await page.EvaluateAsync("id => document.querySelector(`a[href='#${id}']`).click()", Passed);
        Assert.That(await page.Locator($"[id='{Passed}']").GetAttributeAsync("open"), Is.Not.Null, "once more the same link");
    }

    [Test]
    public async Task A_link_into_what_filters_hide_lifts_them()
    {
        IPage page = await TheBrowser.SampleAsync("#verdict=fail&at=" + Passed);
        Assert.That(await page.IsInSightAsync(Passed), Is.True);
        Assert.That(await page.HashAsync(), Is.EqualTo("#" + Passed));
        Assert.That(await page.Locator("#said").TextContentAsync(), Does.StartWith("Filters were lifted"));
    }

    [Test]
    public async Task A_link_into_what_filters_show_keeps_them()
    {
        IPage page = await TheBrowser.SampleAsync("#verdict=pass");
        await page.EvaluateAsync("id => { location.hash = id; }", Passed);
        await page.WaitForFunctionAsync("id => document.getElementById(id).open", Passed);
        Assert.That(await page.HashAsync(), Is.EqualTo("#verdict=pass&at=" + Passed));
    }

    [TestCase("click")]
    [TestCase("Enter")]
    [TestCase("Space")]
    public async Task A_card_opens_and_closes(string how)
    {
        IPage page = await TheBrowser.SampleAsync();
        ILocator summary = page.Locator($"[id='{Passed}'] > summary");
        await UseAsync(summary, how);
        Assert.That(await page.Locator($"[id='{Passed}'] .body").IsVisibleAsync(), Is.True);
        await UseAsync(summary, how);
        Assert.That(await page.Locator($"[id='{Passed}'] .body").IsVisibleAsync(), Is.False);
    }

    [TestCase("click")]
    [TestCase("Enter")]
    public async Task All_cards_that_are_shown_open_and_close(string how)
    {
        IPage page = await TheBrowser.SampleAsync("#tag=update");
        await UseAsync(page.Locator("#open-all"), how);
        Assert.That(await page.Locator("details.card[open]:visible").CountAsync(), Is.EqualTo((await page.ShownCasesAsync()).Length));
        await UseAsync(page.Locator("#close-all"), how);
        Assert.That(await page.Locator("details.card[open]:visible").CountAsync(), Is.Zero);
    }

    [TestCase("click")]
    [TestCase("Enter")]
    public async Task The_cases_of_a_requirement_open(string how)
    {
        IPage page = await TheBrowser.SampleAsync();
        ILocator row = page.Locator("[id='scr-FUMO-C-011']");
        await UseAsync(row.Locator("summary"), how);
        Assert.That(await row.Locator("a[href='#case-client.update.alert']").IsVisibleAsync(), Is.True);
        Assert.That(await row.Locator("code.rule").AllTextContentsAsync(), Is.EqualTo(["alert.delivered", "alert.once", "alert.place"]));
    }

    [TestCase("click")]
    [TestCase("Enter")]
    public async Task The_command_that_plays_a_case_again_is_copied(string how)
    {
        IPage page = await TheBrowser.SampleAsync();
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        ILocator button = page.Locator("[id='case-client.update.no-correlator'] .copy").First;
        await UseAsync(button, how);
        await button.GetByText("Copied").WaitForAsync();
        Assert.That(await page.EvaluateAsync<string>("navigator.clipboard.readText()"), Is.EqualTo("tools/fumo run --select client.update.no-correlator"));
    }

    [TestCase(ColorScheme.Light, "click", "dark")]
    [TestCase(ColorScheme.Dark, "Enter", "light")]
    public async Task Light_and_dark_are_changed_and_stand_in_the_address(ColorScheme system, string how, string wanted)
    {
        IPage page = await TheBrowser.NewPageAsync(system);
        await TheBrowser.OpenAsync(page, ReportHtml.Render(Sample.Page));
        string before = await PaperAsync(page);
        await UseAsync(page.Locator("#theme"), how);
        Assert.That(await PaperAsync(page), Is.Not.EqualTo(before));
        Assert.That(await page.HashAsync(), Is.EqualTo("#theme=" + wanted));
        await UseAsync(page.Locator("#theme"), how);
        Assert.That(await PaperAsync(page), Is.EqualTo(before));
        Assert.That(await page.HashAsync(), Is.Empty);
    }

    private static Task<string> PaperAsync(IPage page) => page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");

    private static Task UseAsync(ILocator element, string how) => how == "click" ? element.ClickAsync() : element.PressAsync(how);
}

using System.Globalization;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Fumo.Judge;
using Fumo.Record;
using Microsoft.Playwright;

namespace Fumo.Reports.Tests;

/// <summary>The exchange of a case in a real browser.</summary>
[Category("browser")]
public sealed class ExchangeTests
{
    private const string Case = "client.update.no-correlator";
    private static readonly ReportPage Played = new Exchanges().Page();

    [Test]
    public async Task The_diagram_holds_every_message_of_the_transcript_in_order()
    {
        IPage page = await OpenAsync(Played);
        string[] arrows = await TextsAsync(page, ".sequence .arrow", "one => one.dataset.entry");
        Assert.That(arrows, Is.EqualTo(Played.Entries.Where(entry => entry is MessageEntry or WakeEntry or DownloadEntry or DownloadEndEntry or PromptEntry).Select(entry => entry.Number.ToString(CultureInfo.InvariantCulture))));
        Assert.That(await TextsAsync(page, ".heads .name", "one => one.textContent"), Is.EqualTo(["Operator", "DM server", "Device", "Package server"]));
        Assert.That(await page.Locator(".heads .tested .name").TextContentAsync(), Is.EqualTo("Device"));
        string spoken = string.Join('\n', await TextsAsync(page, ".sequence [role=option] .spoken", "one => one.textContent"));
        Assert.That(spoken, Does.Contain("DM server to Device: Exec ./FUMO/Pkg1/Update · Get ./FUMO/Pkg1/State").And.Contain("Range: bytes=0-1023").And.Contain("State 10"));
    }

    [Test]
    public async Task What_decides_is_marked_with_a_sign_and_in_words_and_chosen_first()
    {
        IPage page = await OpenAsync(Played);
        ILocator decisive = page.Locator(".sequence .decisive.fail");
        Assert.That(await decisive.CountAsync(), Is.EqualTo(1));
        Assert.That(await decisive.Locator("text.sign").TextContentAsync(), Is.EqualTo("✗"));
        Assert.That(await decisive.Locator(".spoken").TextContentAsync(), Does.Contain("Decisive, fail: The alert is not right."));
        Assert.That(await page.Locator(".sequence .chosen").GetAttributeAsync("data-entry"), Is.EqualTo("7"), "the first that decides");
        await page.Locator(".tools .go.fail").ClickAsync();
        Assert.That(await decisive.GetAttributeAsync("aria-selected"), Is.EqualTo("true"));
        Assert.That(await page.Locator(".event mark").First.TextContentAsync(), Does.Contain("<Alert>").And.Contain("<CmdID>2</CmdID>").And.Contain("</Alert>"));
    }

    [Test]
    public async Task The_octets_are_those_that_were_recorded_and_those_of_the_finding_are_marked()
    {
        IPage page = await OpenAsync(Played);
        await page.Locator(".tools .go.fail").ClickAsync();
        await page.GetByRole(AriaRole.Tab, new() { Name = "Octets" }).ClickAsync();
        FindingPlace place = Played.Report.Tests.Single(test => test.Id == Case).Findings[0].At;
        MessageEntry message = (MessageEntry)Played.Entries[place.Entry!.Value - 1];
        string dump = (await page.Locator(".event pre").TextContentAsync())!;
        string[] marks = await TextsAsync(page, ".event mark:not(.ascii)", "one => one.textContent");
        Assert.Multiple(() =>
        {
            Assert.That(Octets(dump), Is.EqualTo(Convert.ToHexStringLower(message.Body.Span)));
            Assert.That(string.Concat(marks).Replace(" ", "", StringComparison.Ordinal), Is.EqualTo(Convert.ToHexStringLower(message.Body.Span.Slice(place.From!.Value, place.Length!.Value))));
        });
        Assert.That(await page.Locator(".event mark").First.EvaluateAsync<bool>("one => one.getBoundingClientRect().top < one.closest('pre').getBoundingClientRect().bottom"), Is.True, "it is in sight");
    }

    [Test]
    public async Task Every_message_shows_its_own_octets()
    {
        IPage page = await OpenAsync(Played);
        foreach (RecordedOctets recorded in Played.Entries.Select(RecordedOctets.Of).OfType<RecordedOctets>())
        {
            await page.Locator($".sequence [data-entry='{recorded.Entry}']").ClickAsync();
            await Assertions.Expect(page.Locator(".event .under")).ToContainTextAsync($"entry {recorded.Entry} ");
            await page.GetByRole(AriaRole.Tab, new() { Name = "Octets" }).ClickAsync();
            Assert.That(Octets((await page.Locator(".event pre").TextContentAsync())!), Is.EqualTo(Convert.ToHexStringLower(recorded.Octets.Span)));
        }
    }

    [Test]
    public async Task All_of_it_goes_by_keyboard()
    {
        IPage page = await TheBrowser.NewPageAsync();
        await TheBrowser.OpenAsync(page, ReportHtml.Render(Played));
        ILocator button = page.Locator($".show-exchange[data-id='{Case}']");
        await button.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".sequence .chosen").WaitForAsync();
        await page.Locator(".sequence .chosen").FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#shown-event")).ToContainTextAsync("DM server → Device: Exec ./FUMO/Pkg1/Update");
        await page.GetByRole(AriaRole.Tab, new() { Name = "XML" }).FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(page.Locator(".event pre")).ToContainTextAsync("00000000  3c");
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(page.Locator(".event [role=tabpanel]")).ToContainTextAsync("Content-Type: application/vnd.syncml.dm+wbxml");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("dialog.exchange")).ToBeHiddenAsync();
        Assert.That(await button.EvaluateAsync<bool>("one => document.activeElement === one"), Is.True, "the focus is where it was");
    }

    [Test]
    public async Task A_long_scenario_is_folded_around_what_decides_and_opens()
    {
        ReportPage played = new Exchanges().Page(rounds: 20);
        IPage page = await OpenAsync(played);
        int shown = await page.Locator(".sequence [data-entry]").CountAsync();
        Assert.That(shown, Is.LessThan(40));
        await page.Locator(".sequence .fold").Last.ClickAsync();
        Assert.That(await page.Locator(".sequence [data-entry]").CountAsync(), Is.GreaterThan(shown));
        await page.GetByRole(AriaRole.Button, new() { Name = "Show all" }).ClickAsync();
        Assert.That(await page.Locator(".sequence [data-entry]").CountAsync(), Is.EqualTo(played.Entries.Count));
    }

    [Test]
    public async Task The_list_says_in_words_what_the_diagram_draws()
    {
        IPage page = await OpenAsync(Played);
        await page.GetByRole(AriaRole.Button, new() { Name = "List" }).ClickAsync();
        Assert.That(await page.Locator(".steps [data-entry]").CountAsync(), Is.EqualTo(Played.Entries.Count));
        ILocator decisive = page.Locator(".steps .step.fail");
        Assert.That(await decisive.TextContentAsync(), Does.Contain("✗").And.Contain("Device → DM server").And.Contain("Decisive, fail: The alert is not right."));
        await decisive.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#shown-event")).ToContainTextAsync("Alert 1226: update 200 from ./FUMO/Pkg1");
    }

    [Test]
    public async Task All_ten_states_are_in_the_picture_to_be_seen()
    {
        IPage page = await TheBrowser.NewPageAsync(width: 1600);
        await TheBrowser.OpenAsync(page, ReportHtml.Render(Played), "#states");
        string[] boxes = await TextsAsync(page, ".states .box", "one => getComputedStyle(one).clipPath === 'none' && one.getBoundingClientRect().width > 100 ? 'seen' : one.outerHTML");
        Assert.That(boxes, Has.Length.EqualTo(10).And.All.EqualTo("seen"));
    }

    [TestCase(ColorScheme.Light, 1280, "Diagram")]
    [TestCase(ColorScheme.Dark, 1280, "List")]
    [TestCase(ColorScheme.Dark, 390, "Diagram")]
    public async Task Axe_finds_nothing_in_it(ColorScheme scheme, int width, string view)
    {
        IPage page = await TheBrowser.NewPageAsync(scheme, width);
        await TheBrowser.OpenAsync(page, ReportHtml.Render(Played));
        await ShowAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = view }).ClickAsync();
        AxeResult result = await page.RunAxe();
        Assert.That(result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {node.Html}")), Is.Empty);
    }

    [TestCaseSource(typeof(RandomReport), nameof(RandomReport.Hostile))]
    public async Task Hostile_text_in_every_field_stays_text(string hostile)
    {
        ReportPage played = new Exchanges(hostile).Page();
        IPage page = await TheBrowser.NewPageAsync();
        List<string> seen = [];
        page.Console += (_, message) => seen.Add(message.Text);
        page.PageError += (_, error) => seen.Add(error);
        page.Dialog += (_, dialog) => seen.Add(dialog.Message);
        string address = await TheBrowser.OpenAsync(page, ReportHtml.Render(played));
        page.Request += (_, request) => seen.Add(request.Url);
        await ShowAsync(page);
        await page.EvaluateAsync("document.querySelectorAll('.sequence [data-entry]').forEach(one => one.dispatchEvent(new MouseEvent('click', { bubbles: true })))");
        await page.GetByRole(AriaRole.Button, new() { Name = "List" }).ClickAsync();
        string[] markup = await TextsAsync(page, "dialog.exchange script, dialog.exchange img, dialog.exchange iframe, dialog.exchange a, dialog.exchange [onload], dialog.exchange style", "one => one.outerHTML");
        Assert.That(seen, Is.Empty);
        Assert.That(markup, Is.Empty);
        Assert.That(page.Url, Is.EqualTo(address));
    }

    private static async Task<IPage> OpenAsync(ReportPage played)
    {
        IPage page = await TheBrowser.NewPageAsync(width: 1600, height: 1000);
        await TheBrowser.OpenAsync(page, ReportHtml.Render(played));
        await ShowAsync(page);
        return page;
    }

    private static async Task ShowAsync(IPage page)
    {
        await page.Locator($".show-exchange[data-id='{Case}']").ClickAsync();
        await page.Locator("#shown-event").WaitForAsync();
    }

    private static Task<string[]> TextsAsync(IPage page, string selector, string read) => page.EvaluateAsync<string[]>($"selector => [...document.querySelectorAll(selector)].map({read})", selector);

    // The hexadecimal column of a dump: from the tenth character of a line to two blanks.
    private static string Octets(string dump) => string.Concat(dump.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line[10..].Split("  ")[0].Replace(" ", "", StringComparison.Ordinal)));
}

using Microsoft.Playwright;

namespace Fumo.Reports.Tests;

/// <summary>The page in a real browser that has no network.</summary>
[Category("browser")]
public sealed class BrowserTests
{
    [TestCase(1600, 1000, ColorScheme.Light)]
    [TestCase(1280, 800, ColorScheme.Dark)]
    [TestCase(390, 844, ColorScheme.Light)]
    public async Task The_page_opens_offline_asks_for_nothing_and_fits(int width, int height, ColorScheme scheme)
    {
        IPage page = await TheBrowser.NewPageAsync(scheme, width, height);
        List<string> seen = [];
        page.Console += (_, message) => seen.Add($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => seen.Add(error);
        page.Request += (_, request) => seen.Add(request.Url);
        string address = await TheBrowser.OpenAsync(page, ReportHtml.Render(Sample.Page));
        Assert.That(seen, Is.EqualTo([address]));
        Assert.That(await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), Is.EqualTo(width));
        Assert.That(await page.Locator("h1").EvaluateAsync<string>("one => getComputedStyle(one).fontWeight"), Is.EqualTo("700"), "the style is taken");
        Assert.That(await page.Locator("#filter").IsVisibleAsync(), Is.True, "the script runs");
    }

    [Test]
    public async Task A_link_to_an_exchange_opens_it_by_keyboard()
    {
        IPage page = await TheBrowser.SampleAsync();
        ILocator exchange = page.Locator("#exchange-7");
        await page.Locator("#cases a[href='#exchange-7']").First.PressAsync("Enter");
        await Assertions.Expect(exchange.Locator("pre").First).ToBeVisibleAsync();
        Assert.That(await exchange.TextContentAsync(), Does.Contain("AcmeDM/1.2 <b>bold</b>"));
    }
}

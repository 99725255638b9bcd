using Microsoft.Playwright;

namespace Fumo.Reports.Tests;

/// <summary>The page in a real browser that has no network.</summary>
[Category("browser")]
public sealed class BrowserTests
{
    private static readonly string[] Executables = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private string folder = "";
    private IPlaywright? playwright;
    private IBrowser? browser;

    [OneTimeSetUp]
    public async Task StartTheBrowser()
    {
        string executable = Executables.FirstOrDefault(File.Exists)
            ?? throw new FileNotFoundException("No Chromium was found; 'apt-get install chromium' brings it to /usr/bin/chromium.");
        folder = Directory.CreateTempSubdirectory("fumo-page-").FullName;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = executable,
            Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    [OneTimeTearDown]
    public async Task StopIt()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        if (folder.Length > 0)
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [TestCase(1600, 1000, ColorScheme.Light)]
    [TestCase(1280, 800, ColorScheme.Dark)]
    [TestCase(390, 844, ColorScheme.Light)]
    public async Task The_page_opens_offline_asks_for_nothing_and_fits(int width, int height, ColorScheme scheme)
    {
        await using IBrowserContext context = await browser!.NewContextAsync(
            new() { Offline = true, ColorScheme = scheme, ViewportSize = new() { Width = width, Height = height } });
        IPage page = await context.NewPageAsync();
        List<string> seen = [];
        page.Console += (_, message) => seen.Add($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => seen.Add(error);
        page.Request += (_, request) => seen.Add(request.Url);
        string address = await OpenAsync(page);
        Assert.That(seen, Is.EqualTo([address]));
        Assert.That(await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), Is.EqualTo(width));
        Assert.That(await page.Locator("h1").EvaluateAsync<string>("one => getComputedStyle(one).fontWeight"), Is.EqualTo("700"), "the style is taken");
    }

    [Test]
    public async Task A_link_to_an_exchange_opens_it_by_keyboard()
    {
        await using IBrowserContext context = await browser!.NewContextAsync(new() { Offline = true });
        IPage page = await context.NewPageAsync();
        await OpenAsync(page);
        ILocator exchange = page.Locator("#exchange-7");
        await page.Locator("#cases a[href='#exchange-7']").First.PressAsync("Enter");
        Assert.That(await exchange.Locator("pre").First.IsVisibleAsync(), Is.True);
        Assert.That(await exchange.TextContentAsync(), Does.Contain("AcmeDM/1.2 <b>bold</b>"));
    }

    private async Task<string> OpenAsync(IPage page)
    {
        string path = Path.Combine(folder, ReportHtml.FileName);
        await File.WriteAllTextAsync(path, ReportHtml.Render(Sample.Page));
        string address = new Uri(path).AbsoluteUri;
        await page.GotoAsync(address);
        return address;
    }
}

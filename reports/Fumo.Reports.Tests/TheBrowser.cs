using Fumo.Reports.Pdf;
using Microsoft.Playwright;

namespace Fumo.Reports.Tests;

/// <summary>The one browser of all tests; it starts with the first that asks for it.</summary>
[SetUpFixture]
public sealed class TheBrowser
{
    private static IPlaywright? playwright;
    private static IBrowser? browser;
    private static string folder = "";

    /// <summary>A page that has no network, in a context of its own.</summary>
    internal static async Task<IPage> NewPageAsync(ColorScheme scheme = ColorScheme.Light, int width = 1280, int height = 800)
    {
        IBrowser one = await StartedAsync();
        IBrowserContext context = await one.NewContextAsync(new() { Offline = true, ColorScheme = scheme, ViewportSize = new() { Width = width, Height = height } });
        return await context.NewPageAsync();
    }

    /// <summary>Opens a document from the disk and gives its address.</summary>
    internal static async Task<string> OpenAsync(IPage page, string html, string hash = "")
    {
        string path = Path.Combine(folder, $"{Guid.NewGuid():n}.html");
        await File.WriteAllTextAsync(path, html);
        string address = new Uri(path).AbsoluteUri + hash;
        await page.GotoAsync(address);
        return address;
    }

    /// <summary>Opens the sample's report.</summary>
    internal static async Task<IPage> SampleAsync(string hash = "")
    {
        IPage page = await NewPageAsync();
        await OpenAsync(page, ReportHtml.Render(Sample.Page), hash);
        return page;
    }

    [OneTimeTearDown]
    public async Task StopIt()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
            Directory.Delete(folder, recursive: true);
        }

        playwright?.Dispose();
    }

    private static async Task<IBrowser> StartedAsync()
    {
        if (browser is not null)
        {
            return browser;
        }

        folder = Directory.CreateTempSubdirectory("fumo-page-").FullName;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium.Find(playwright.Chromium.ExecutablePath) ?? throw new FileNotFoundException(Chromium.HowToInstall),
            Args = ["--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        return browser;
    }
}

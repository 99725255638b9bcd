using Microsoft.Playwright;

namespace Fumo.Reports.Pdf;

/// <summary>report.pdf: the certification page, printed by Chromium without network and without scripts.</summary>
public static class ReportPdf
{
    /// <summary>Prints it.</summary>
    /// <param name="page">The report and what is shown with it.</param>
    /// <param name="stop">Leaves it.</param>
    /// <returns>The document's octets.</returns>
    /// <exception cref="ChromiumException">There is no Chromium, or it did not print.</exception>
    public static async Task<byte[]> PrintAsync(ReportPage page, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(page);
        try
        {
            using IPlaywright playwright = await Playwright.CreateAsync();
            await using IBrowser browser = await LaunchAsync(playwright.Chromium);
            stop.ThrowIfCancellationRequested();
            return await PrintAsync(browser, page);
        }
        catch (PlaywrightException fault)
        {
            throw new ChromiumException($"Chromium did not print report.pdf: {fault.Message}", fault);
        }
    }

    private static async Task<IBrowser> LaunchAsync(IBrowserType chromium)
    {
        string executable = Chromium.Find(chromium.ExecutablePath)
            ?? throw new ChromiumException($"report.pdf is printed by a Chromium, and there is none on the PATH. {Chromium.HowToInstall}");
        return await chromium.LaunchAsync(new()
        {
            ExecutablePath = executable,
            Args = ["--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    private static async Task<byte[]> PrintAsync(IBrowser browser, ReportPage page)
    {
        await using IBrowserContext context = await browser.NewContextAsync(new() { Offline = true, JavaScriptEnabled = false, ColorScheme = ColorScheme.Light });
        IPage sheet = await context.NewPageAsync();
        await sheet.SetContentAsync(CertificateHtml.Render(page));
        return await sheet.PdfAsync(new()
        {
            Format = "A4",
            PreferCSSPageSize = true,
            PrintBackground = true,
            Tagged = true,
            Outline = true,
            DisplayHeaderFooter = true,
            HeaderTemplate = "<span></span>",
            FooterTemplate = CertificateHtml.Foot(page.Report),
            Margin = new() { Top = "18mm", Right = "16mm", Bottom = "20mm", Left = "16mm" },
        });
    }
}

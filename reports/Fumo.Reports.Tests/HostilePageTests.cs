using Fumo.Judge;
using Fumo.Record;
using Microsoft.Playwright;

namespace Fumo.Reports.Tests;

/// <summary>A device whose every text is markup and script changes nothing in a page whose own script runs.</summary>
[Category("browser")]
public sealed class HostilePageTests
{
    private const string Markup = "\"'><img src=https://evil.example/x onerror=document.title='taken'></style></textarea></script><script>document.title='taken'</script><!--&lt;b&gt;${1}";

    [Test]
    public async Task Nothing_runs_nothing_is_asked_for_and_no_element_comes_of_text()
    {
        IPage page = await TheBrowser.NewPageAsync();
        List<string> seen = [];
        page.Request += (_, request) => seen.Add(request.Url);
        page.Console += (_, message) => seen.Add(message.Text);
        page.PageError += (_, error) => seen.Add(error);
        string address = await TheBrowser.OpenAsync(page, ReportHtml.Render(Poisoned()));
        await UseAllAsync(page);
        Assert.Multiple(async () =>
        {
            Assert.That(seen, Is.EqualTo([address]));
            Assert.That(await page.TitleAsync(), Does.StartWith("not conformant"));
            Assert.That(await page.Locator("img, iframe, object, b:has-text('${1}') > *").CountAsync(), Is.Zero);
            Assert.That(await page.Locator("#tag option").AllTextContentsAsync(), Has.Some.Contains("onerror=document.title='taken'></style>"));
            Assert.That(await page.Locator("details.card").CountAsync(), Is.EqualTo(Sample.Page.Report.Tests.Count));
        });
    }

    [TestCase("#q={0}")]
    [TestCase("#verdict={0}&section={0}&tag={0}&at={0}&theme={0}")]
    [TestCase("#{0}")]
    public async Task An_address_of_markup_changes_nothing(string hash)
    {
        IPage page = await TheBrowser.NewPageAsync();
        List<string> seen = [];
        page.Console += (_, message) => seen.Add(message.Text);
        page.PageError += (_, error) => seen.Add(error);
        await TheBrowser.OpenAsync(page, ReportHtml.Render(Sample.Page), string.Format(System.Globalization.CultureInfo.InvariantCulture, hash, Uri.EscapeDataString(Markup)));
        Assert.That(await page.Locator("img").CountAsync(), Is.Zero);
        Assert.That(await page.TitleAsync(), Does.StartWith("not conformant"));
        Assert.That(seen, Is.Empty);
    }

    private static async Task UseAllAsync(IPage page)
    {
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(one => { one.open = true; })");
        await page.EvaluateAsync("document.querySelectorAll('main button').forEach(one => one.click())");
        await page.EvaluateAsync("document.querySelectorAll('dialog').forEach(one => one.close())");
        await page.Locator("#q").FillAsync("<img");
        await page.Locator("#tag").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.Locator("#section").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.Locator("#reset").ClickAsync();
    }

    private static ReportPage Poisoned()
    {
        RunReport report = Sample.Page.Report;
        return Sample.Page with
        {
            Report = report with
            {
                Implementation = new(Markup, Markup, Markup),
                Remarks = [Markup],
                Scr = [.. report.Scr.Select(item => item with { Title = Markup, Section = item.Section + Markup, Reason = Markup, Cause = Markup })],
                Tests =
                [
                    .. report.Tests.Select(test => test with
                    {
                        Title = Markup, Section = Markup, Reason = Markup, Cause = Markup, Rerun = Markup, Scenario = test.Scenario, Tags = [Markup.Replace(' ', '_'), Markup],
                        Findings = [.. test.Findings.Select(finding => finding with { Message = Markup, Expected = Markup, Observed = Markup, Section = Markup })],
                    }),
                ],
            },
            Entries = [.. Sample.Page.Entries.Select(Poisoned)],
        };
    }

    private static Entry Poisoned(Entry entry) => entry is MessageEntry message
        ? message with
        {
            Headers = [new(Markup, Markup)], Decoded = message.Decoded is null ? null : Markup, Request = message.Request is null ? null : Markup,
            Body = System.Text.Encoding.UTF8.GetBytes(Markup), SetAside = Markup,
        }
        : entry;
}

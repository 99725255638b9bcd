using System.Diagnostics;
using System.Globalization;
using System.Text;
using Fumo.Judge;
using Fumo.Record;
using Microsoft.Playwright;

namespace Fumo.Reports.Tests;

/// <summary>A thousand cases over twenty thousand distinct messages: the page stays below 10 MB and opens in under a second.</summary>
[Category("browser")]
public sealed class LargestReportTests
{
    private const int Cases = 1_000;
    private const int Scenarios = 200;
    private const int Rounds = 2_500;
    private const int MaxOctets = 10_000_000;

    // A machine that builds something else meanwhile is slow; what a quiet one needs is printed.
    private static readonly TimeSpan Generous = TimeSpan.FromSeconds(5);

    [Test]
    public async Task A_report_of_a_thousand_cases_is_small_and_opens_at_once()
    {
        ReportPage largest = Largest();
        int distinct = largest.Entries.OfType<MessageEntry>().DistinctBy(message => Convert.ToHexString(message.Body.Span)).Count();
        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        string html = ReportHtml.Render(largest);
        TimeSpan rendered = Process.GetCurrentProcess().TotalProcessorTime - before;
        int octets = Encoding.UTF8.GetByteCount(html);
        IPage page = await TheBrowser.NewPageAsync();
        ICDPSession inside = await page.Context.NewCDPSessionAsync(page);
        await inside.SendAsync("Performance.enable", new Dictionary<string, object> { ["timeDomain"] = "threadTicks" });
        await TheBrowser.OpenAsync(page, html);
        double busy = await BusyAsync(inside);
        double loaded = await page.EvaluateAsync<double>("performance.getEntriesByType('navigation')[0].loadEventEnd");
        double painted = await page.EvaluateAsync<double>("performance.getEntriesByName('first-contentful-paint')[0].startTime");
        double shown = await page.EvaluateAsync<double>(
            """
            async () => {
              const start = performance.now();
              [...document.querySelectorAll(".show-exchange")].at(-1).click();
              while (!document.querySelector("#shown-event")) await new Promise(next => setTimeout(next, 5));
              return performance.now() - start;
            }
            """);
        double searched = await page.EvaluateAsync<double>(
            """
            () => {
              const start = performance.now(), q = document.getElementById("q");
              q.value = "no words that are there";
              q.dispatchEvent(new Event("input"));
              document.body.offsetHeight;
              return performance.now() - start;
            }
            """);
        await TestContext.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{largest.Report.Tests.Count} cases, {distinct} distinct messages: {octets / 1e6:0.00} MB, rendered in {rendered.TotalSeconds:0.0} s of a processor; opened in {busy:0} ms of a processor, painted after {painted:0} ms, loaded after {loaded:0} ms; a case's exchange shown after {shown:0} ms; searched in {searched:0} ms"));
        Assert.Multiple(() =>
        {
            Assert.That(distinct, Is.GreaterThanOrEqualTo(20_000));
            Assert.That(octets, Is.LessThan(MaxOctets));
            Assert.That(busy, Is.LessThan(2_000));
            Assert.That(loaded, Is.LessThan(Generous.TotalMilliseconds));
            Assert.That(shown, Is.LessThan(Generous.TotalMilliseconds));
            Assert.That(searched, Is.LessThan(Generous.TotalMilliseconds));
        });
    }

    // What the page took of its own thread so far, in milliseconds: whatever else the machine does is not in it.
    private static async Task<double> BusyAsync(ICDPSession inside) =>
        1_000 * (await inside.SendAsync("Performance.getMetrics"))!.Value.GetProperty("metrics").EnumerateArray()
            .Single(metric => metric.GetProperty("name").GetString() == "TaskDuration").GetProperty("value").GetDouble();

    private static ReportPage Largest()
    {
        ReportPage played = new Exchanges().Page(Rounds);
        int each = played.Entries.Count / Scenarios;
        Entry[] entries = [.. played.Entries.Select((entry, i) => entry with { Scenario = "client.s" + Tags.Number(Math.Min(i / each, Scenarios - 1)) })];
        CaseVerdict[] like = [.. played.Report.Tests.Where(test => test.Verdict is "fail" or "pass")];
        CaseVerdict[] tests = [.. Enumerable.Range(0, Cases).Select(number => Case(like[number % 20 == 0 ? 0 : (number % (like.Length - 1)) + 1], number, entries, each))];
        return played with { Entries = entries, Report = played.Report with { Tests = tests } };
    }

    private static CaseVerdict Case(CaseVerdict like, int number, Entry[] entries, int each)
    {
        int scenario = number % Scenarios;
        MessageEntry at = entries.Skip(scenario * each).OfType<MessageEntry>().First(entry => entry.From == Side.Client);
        return like with
        {
            Id = $"client.case.{Tags.Number(number)}",
            Title = $"{like.Title} {Tags.Number(number)}",
            Scenario = "client.s" + Tags.Number(scenario),
            Findings = [.. like.Findings.Select(finding => finding with { At = new(at.Exchange, "1", at.Number, 40, 60) })],
        };
    }
}

using System.Diagnostics;
using Fumo.Judge;

namespace Fumo.Cli.Tests;

/// <summary>A device that goes away ends the run, soon and with a word about it.</summary>
public sealed class SilenceTests
{
    private static readonly TimeSpan TimeOut = TimeSpan.FromSeconds(3);

    [Test]
    public async Task A_device_that_falls_silent_in_the_middle_costs_two_time_outs_and_the_report_says_where_it_was()
    {
        using Bench bench = new() { Timeouts = "{connect: 3s, session: 3s, operation: 3s, quiet: 100ms}" };
        using FumoProcess device = FumoProcess.Start(bench.Device("--poll 50ms", bench.Dm.AbsoluteUri));
        int number = TestContext.CurrentContext.Random.Next(3, 12);
        using FumoProcess run = FumoProcess.Start(bench.Arguments());
        string begun = await run.Output.UntilAsync(line => line.StartsWith($"[{number}/", StringComparison.Ordinal));

        device.Signal("STOP");
        Stopwatch clock = Stopwatch.StartNew();
        Shell.Outcome outcome = await run.EndAsync();

        RunReport report = Shell.Report(bench.Results);
        Assert.That(clock.Elapsed, Is.LessThan((3 * TimeOut) + TimeSpan.FromSeconds(3)), outcome.Output);
        Assert.That(outcome.ExitCode, Is.EqualTo(3), outcome.Output);
        Assert.That(report.Remarks, Has.Some.StartsWith("The client has gone away in client."), begun + outcome.Output);
        Assert.That(report.Tests.Count(test => test is { Scenario: "client.tree", Verdict: "pass" }), Is.GreaterThan(10));
        Assert.That(report.Tests.Where(test => test.Scenario is "client.aftermath" && test.Verdict is not "notApplicable").Select(test => test.Verdict), Is.All.AnyOf("inconclusive", "notRun"));
    }
}

using Fumo.Judge;

namespace Fumo.Cli.Tests;

/// <summary>A program that is not there, or does not stay, costs no time-out and leaves its last words.</summary>
public sealed class LaunchTests
{
    [TestCase("[./no-such-client]", "no-such-client' was not found", TestName = "{m}(not found)")]
    [TestCase("[sh, -c, \"echo no modem >&2; exit 7\"]", "exit code 7, last words: no modem", TestName = "{m}(exits at once)")]
    public async Task A_program_that_never_speaks_makes_every_case_inconclusive(string launch, string why)
    {
        using Bench bench = new() { Launch = launch };

        Shell.Outcome outcome = await bench.RunAsync();

        RunReport report = Shell.Report(bench.Results);
        Assert.That(outcome.ExitCode, Is.EqualTo(3), outcome.Output);
        Assert.That(report.Tests.Where(test => test.Verdict is not "notApplicable" && test.Cause is not ("fixture" or "operator")).Select(test => (test.Verdict, test.Cause)), Is.All.EqualTo(("inconclusive", "launchFailed")));
        Assert.That(report.Tests[0].Reason, Does.Contain(why));
        Assert.That(report.Verdict, Is.EqualTo("inconclusive"));
    }

    [Test]
    public async Task The_end_of_stderr_stands_in_the_report()
    {
        using Bench bench = new() { Launch = "[sh, -c, \"seq 1 5000 >&2; echo the end >&2; exit 1\"]" };

        await bench.RunAsync();

        string remark = Shell.Report(bench.Results).Remarks.Single(one => one.Contains("stderr", StringComparison.Ordinal));
        Assert.That(remark, Does.EndWith("4999\n5000\nthe end"));
        Assert.That(remark, Has.Length.GreaterThan(4000).And.Length.LessThan(5000));
        Assert.That(await File.ReadAllTextAsync(Path.Combine(bench.Results, "report.html")), Does.Contain("the end"));
    }

    [Test]
    public async Task A_program_that_ends_once_in_the_middle_is_launched_again_and_costs_one_scenario()
    {
        using Bench bench = new();
        bench.Launch = Dying(bench, times: 1);

        Shell.Outcome outcome = await bench.RunAsync("--select", "client.tree.*", "--select", "client.update.*");

        RunReport report = Shell.Report(bench.Results);
        Assert.That(outcome.ExitCode, Is.EqualTo(3), outcome.Output);
        Assert.That(CausesOf(report, "client.tree"), Is.All.EqualTo("implementationExited"));
        Assert.That(report.Tests.Where(test => test.Id.StartsWith("client.tree.", StringComparison.Ordinal)).Select(test => test.Reason ?? ""), Has.Some.Contains("SIGKILL"));
        Assert.That(CausesOf(report, "client.update"), Has.None.EqualTo("implementationExited"));
        Assert.That(report.Tests.Count(test => test is { Scenario: "client.update", Verdict: "pass" }), Is.GreaterThan(10));
    }

    [Test]
    public async Task A_program_that_ends_twice_in_the_middle_ends_the_run()
    {
        using Bench bench = new();
        bench.Launch = Dying(bench, times: 2);

        Shell.Outcome outcome = await bench.RunAsync();

        RunReport report = Shell.Report(bench.Results);
        Assert.That(outcome.ExitCode, Is.EqualTo(3), outcome.Output);
        Assert.That(CausesOf(report, "client.downloadandupdate"), Is.All.EqualTo("implementationExited"));
        Assert.That(CausesOf(report, "client.package-corrupted"), Is.All.EqualTo("implementationExited"));
    }

    [Test]
    public async Task A_device_that_never_comes_ends_the_run_soon_after_its_time_to_connect()
    {
        using Bench bench = new() { Timeouts = "{connect: 1s, session: 1s}" };

        Shell.Outcome outcome = await bench.RunAsync();

        RunReport report = Shell.Report(bench.Results);
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
        Assert.That(report.Tests.Where(test => test.Verdict is not "notApplicable" && test.Cause is not ("fixture" or "operator" or "selection")).Select(test => test.Cause), Is.All.EqualTo("connection"));
        Assert.That(report.Tests.Where(test => test.Verdict is not "notApplicable" && test.Cause is not ("fixture" or "operator" or "selection")).Select(test => test.Reason).Distinct().Single(), Does.StartWith("The client opened no session within 1 s"));
        Assert.That(report.Run.Finished - report.Run.Started, Is.LessThan(TimeSpan.FromSeconds(10)));
    }

    /// <summary>A device that is killed when it opens its second session, so many times.</summary>
    private static string Dying(Bench bench, int times)
    {
        string device = string.Join(' ', (string[])[.. FumoProcess.Command, .. bench.Device("--poll 50ms", "$FUMO_DM")]);
        bench.File("dying", $"""
            #!/bin/sh
            n=$(cat "$FUMO_WORK/starts" 2>/dev/null || echo 0)
            echo $((n + 1)) > "$FUMO_WORK/starts"
            if [ "$n" -ge {times} ]; then exec {device}; fi
            {device} | while read -r line; do
              case "$line" in "session 2 opened"*) kill -9 0 ;; esac
            done
            """);
        return "[sh, dying]";
    }

    private static IEnumerable<string> CausesOf(RunReport report, string scenario) =>
        report.Tests.Where(test => test.Verdict is not ("notApplicable" or "notRun") && test.Scenario == scenario)
            .Select(test => test.Cause ?? $"{test.Id}: {test.Verdict}");
}

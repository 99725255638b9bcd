using System.Text.Json;
using System.Text.Json.Nodes;
using Fumo.Judge;

namespace Fumo.Cli.Tests;

/// <summary>A run that is broken off keeps what was judged by then.</summary>
public sealed class InterruptionTests
{
    [TestCase("INT")]
    [TestCase("TERM")]
    public async Task An_interrupted_run_judges_what_it_has_and_takes_its_device_along(string signal)
    {
        using Bench bench = new();
        string device = string.Join(' ', (string[])[.. FumoProcess.Command, .. bench.Device("--poll 50ms", "$FUMO_DM")]);
        bench.Launch = Bench.Words(["sh", "-c", $"echo $$ > {bench.At("pid")}; exec {device}"]);
        using FumoProcess run = FumoProcess.Start(bench.Arguments());
        await run.Output.UntilAsync(line => line.StartsWith("[2/", StringComparison.Ordinal));

        run.Signal(signal);
        Shell.Outcome outcome = await run.EndAsync();

        RunReport report = Shell.Report(bench.Results);
        string pid = (await File.ReadAllTextAsync(bench.At("pid"))).Trim();
        Assert.That(outcome.ExitCode, Is.EqualTo(130), outcome.Output + outcome.Error);
        Assert.That(outcome.Error, Does.Not.Contain(" at Fumo."));
        Assert.That(Directory.Exists($"/proc/{pid}"), Is.False, "The device lives on.");
        Assert.That(report.Run.Finished, Is.Null);
        Assert.That(report.Complete, Is.False);
        Assert.That(report.Verdict, Is.EqualTo("partial"), outcome.Output);
        Assert.That(report.Tests.Count(test => test.Verdict == "pass"), Is.GreaterThan(10));
        Assert.That(report.Tests.Where(test => test.Verdict is not ("pass" or "notApplicable") && test.Cause is not ("fixture" or "operator")).Select(test => (test.Verdict, test.Cause)), Is.All.EqualTo(("notRun", "interrupted")));
        Assert.That(File.Exists(Path.Combine(bench.Results, "report.html")));
        Assert.That(File.Exists(Path.Combine(bench.Results, "junit.xml")));
    }

    [Test]
    public async Task A_killed_run_is_readable_and_can_be_judged()
    {
        using Bench bench = new() { Launch = "reference" };
        using FumoProcess run = FumoProcess.Start(bench.Arguments());
        await run.Output.UntilAsync(line => line.StartsWith("[3/", StringComparison.Ordinal));

        run.Signal("KILL");
        await run.EndAsync();

        RunReport report = Shell.Report(bench.Results);
        Assert.That(report.Run.Finished, Is.Null);
        Assert.That(report.Tests.Count(test => test is { Scenario: "client.tree", Verdict: "pass" }), Is.GreaterThan(10));
        Assert.That(JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(bench.Results, "run.json"))), Is.Not.Null);
        foreach (string transcript in Directory.EnumerateFiles(Path.Combine(bench.Results, "transcripts")))
        {
            string[] lines = await File.ReadAllLinesAsync(transcript);
            Assert.That(lines.SkipLast(1).Select(line => JsonDocument.Parse(line)), Is.All.Not.Null, transcript);
        }

        Shell.Outcome judged = await Shell.RunAsync("judge", bench.Results);

        RunReport again = Shell.Report(bench.Results);
        Assert.That(judged.ExitCode, Is.EqualTo(3), judged.Output + judged.Error);
        Assert.That(again.Tests.Where(test => test.Scenario is "client.tree").Select(test => (test.Id, test.Verdict)),
            Is.EqualTo(report.Tests.Where(test => test.Scenario is "client.tree").Select(test => (test.Id, test.Verdict))));
        Assert.That(again.Verdict, Is.EqualTo("partial"));
    }
}

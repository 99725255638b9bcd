using Fumo.Judge;

namespace Fumo.Cli.Tests;

/// <summary>A run that was broken off goes on where it was, and comes to the judgement of one that was not.</summary>
public sealed class ResumeTests
{
    [TestCase("INT", 130)]
    [TestCase("KILL", 137)]
    public async Task A_run_that_was_broken_off_is_resumed_with_a_device_that_lives_on(string signal, int exitCode)
    {
        using Bench bench = new() { Connect = "{poll: true}" };
        using FumoProcess device = FumoProcess.Start(bench.Device("--poll 50ms --operation-time 50ms", bench.Dm.AbsoluteUri));
        string[] expected = await WholeAsync(bench);

        int message = TestContext.CurrentContext.Random.Next(1, 200);
        int seen = 0;
        using FumoProcess run = FumoProcess.Start(bench.Arguments("--force", "--trace"));
        await run.Error.UntilAsync(line => (line.StartsWith("--> ", StringComparison.Ordinal) || line.StartsWith("<-- ", StringComparison.Ordinal)) && ++seen == message);
        run.Signal(signal);
        Shell.Outcome broken = await run.EndAsync();
        Shell.Outcome resumed = await Shell.RunAsync(Resume(bench));

        Assert.That(broken.ExitCode, Is.EqualTo(exitCode), broken.Output + broken.Error);
        Assert.That(Told(Shell.Report(bench.Results)), Is.EqualTo(expected), $"message {message}\n{broken.Output}\n{resumed.Output}{resumed.Error}");
        Assert.That(resumed.ExitCode, Is.Zero, resumed.Output + resumed.Error);
        Assert.That(Started(broken.Output).SkipLast(1).Intersect(Started(resumed.Output)), Is.Empty, "What was played is played again.");
    }

    [Test]
    public async Task A_launched_device_that_outlived_its_killed_run_is_ended_when_the_run_is_resumed()
    {
        using Bench bench = new();
        string device = string.Join(' ', (string[])[.. FumoProcess.Command, .. bench.Device("--poll 50ms", "$FUMO_DM")]);
        bench.Launch = Bench.Words(["sh", "-c", $"echo $$ >> {bench.At("pids")}; exec {device}"]);
        using FumoProcess run = FumoProcess.Start(bench.Arguments("--select", "client.tree.*", "--select", "client.update.*"));
        await run.Output.UntilAsync(line => line.StartsWith("[2/", StringComparison.Ordinal));
        run.Signal("KILL");
        await run.EndAsync();

        Shell.Outcome resumed = await Shell.RunAsync([.. Resume(bench), "--select", "client.tree.*", "--select", "client.update.*"]);

        string[] pids = await File.ReadAllLinesAsync(bench.At("pids"));
        Assert.That(resumed.ExitCode, Is.Zero, resumed.Output + resumed.Error);
        Assert.That(pids, Has.Length.EqualTo(2));
        Assert.That(pids.Where(Lives), Is.Empty, "A device lives on.");
    }

    // One that has ended stays listed until whoever inherited it has taken note.
    private static bool Lives(string pid)
    {
        try
        {
            return !File.ReadAllText($"/proc/{pid}/stat").Contains(") Z", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            // It is not even listed.
            return false;
        }
    }

    [Test]
    public async Task A_run_that_was_finished_says_so_and_ends_as_its_report_does()
    {
        using Bench bench = new() { Launch = "{reference: {fault: [M71]}}" };
        Shell.Outcome whole = await bench.RunAsync("--select", "client.update.*");

        Shell.Outcome again = await Shell.RunAsync([.. Resume(bench), "--select", "client.update.*"]);

        Assert.That(again.ExitCode, Is.EqualTo(whole.ExitCode).And.EqualTo(1), again.Output + again.Error);
        Assert.That(again.Error, Does.Contain("the run was finished"));
    }

    [Test]
    public async Task A_run_of_another_configuration_or_plan_is_not_gone_on_with()
    {
        using Bench bench = new() { Launch = "reference" };
        await bench.RunAsync("--select", "client.tree.*");
        bench.Timeouts = "{connect: 61s, session: 60s, operation: 60s, quiet: 100ms}";

        Shell.Outcome outcome = await Shell.RunAsync(Resume(bench));

        Assert.That(outcome.ExitCode, Is.EqualTo(2));
        Assert.That(outcome.Error, Does.Contain("timeouts.connect was \"60s\", is \"61s\"").And.Contain("--select"));
    }

    [Test]
    public async Task What_is_no_run_cannot_be_gone_on_with()
    {
        using Bench bench = new() { Launch = "reference" };

        Shell.Outcome outcome = await Shell.RunAsync(Resume(bench));

        Assert.That(outcome.ExitCode, Is.EqualTo(2));
        Assert.That(outcome.Error, Does.Contain(bench.Results));
    }

    private static string[] Started(string output) => [.. output.Split('\n').Where(line => line.StartsWith('['))];

    private static string[] Resume(Bench bench) => ["run", "-c", bench.Configuration, "--resume", bench.Results, "--unattended"];

    private static async Task<string[]> WholeAsync(Bench bench)
    {
        Shell.Outcome whole = await bench.RunAsync();
        Assert.That(whole.ExitCode, Is.Zero, whole.Output + whole.Error);
        return Told(Shell.Report(bench.Results));
    }

    private static string[] Told(RunReport report) =>
    [
        .. report.Tests
            .SelectMany(test => test.Findings.Select(finding => $"{finding.Rule} {finding.Effect}").Prepend("").Select(finding => $"{test.Id} {test.Verdict} {finding}"))
            .Distinct().Order(StringComparer.Ordinal),
    ];
}

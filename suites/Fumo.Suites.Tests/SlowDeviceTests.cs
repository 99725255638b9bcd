using Fumo.Judge;

namespace Fumo.Suites.Tests;

/// <summary>A slow device makes a run as long as its operations, and hardly longer.</summary>
public sealed class SlowDeviceTests
{
    // At the end of the run, and twice in client.hostile.
    private const int Quiets = 3;
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(3);

    [Test]
    public void A_run_takes_hardly_longer_than_its_operations_and_the_time_in_which_nothing_may_come()
    {
        VirtualRunResult run = ReferenceRuns.Play(operationTime: TimeSpan.FromSeconds(5));
        RunView view = new(run.Record, run.Entries);
        TimeSpan needed = view.Operations.Aggregate(
            TimeSpan.Zero, (sum, one) => sum + (one.Alert!.Message.Entry.Time - one.Sent.Message.Entry.Time));

        TimeSpan taken = run.Entries[^1].Time - run.Entries[0].Time - (Quiets * Quiet);

        TestContext.Out.WriteLine($"operations {needed}, run without quiet {taken}, {run.Report.Operations.Sessions} sessions");
        Assert.That(run.Report.Verdict, Is.EqualTo("conformant"));
        Assert.That(needed, Is.GreaterThan(TimeSpan.FromSeconds(30)));
        Assert.That(taken, Is.LessThanOrEqualTo(1.1 * needed));
    }
}

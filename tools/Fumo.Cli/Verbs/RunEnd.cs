using Fumo.Judge;
using Fumo.Reports;

namespace Fumo.Cli;

/// <summary>What is told when a run has ended: its summary, what changed since the baseline, and the page of a CI service.</summary>
/// <param name="terminal">Where it writes.</param>
/// <param name="isForMachines">True when standard output is for events alone.</param>
/// <param name="baseline">The run that this one is compared with, read before it began; null for none.</param>
internal sealed class RunEnd(Terminal terminal, bool isForMachines, RunReport? baseline)
{
    /// <summary>Tells it.</summary>
    /// <param name="report">The run's report.</param>
    /// <param name="folder">Its folder.</param>
    /// <returns>The exit code.</returns>
    public int Tell(RunReport report, ResultFolder folder)
    {
        if (!isForMachines)
        {
            ConsoleSummary.Write(report, terminal.Output, folder.HtmlPath);
        }

        RunDiff? diff = baseline is null ? null : RunDiff.Of(baseline, report);
        if (diff is not null)
        {
            Baseline.Tell(diff, folder, terminal, isForMachines);
        }

        CiPage.Tell(report, terminal, diff);
        return diff is null ? report.ExitCode : ExitCode.Graver(report.ExitCode, diff.ExitCode);
    }
}

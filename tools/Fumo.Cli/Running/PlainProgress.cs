using System.Globalization;
using Fumo.Drive;
using Fumo.Suites;

namespace Fumo.Cli;

/// <summary>One line for each scenario, one for each trouble, and one for each wait that is not over soon.</summary>
/// <param name="output">Where the lines go.</param>
/// <param name="time">The clock.</param>
internal sealed class PlainProgress(TextWriter output, TimeProvider time) : IRunProgress
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(3);
    private readonly Lock gate = new();
    private ITimer? timer;
    private DriveEvent? told;

    /// <inheritdoc/>
    public void Hear(RunEvent what)
    {
        lock (gate)
        {
            if (what is not Written)
            {
                timer?.Dispose();
                timer = what is Going { What: { Kind: DriveEventKind.Waiting, Until: not null } wait } ? time.CreateTimer(_ => Tell(wait), null, Soon, Timeout.InfiniteTimeSpan) : null;
            }

            if (Line(what) is { } line)
            {
                output.WriteLine(line);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (gate)
        {
            timer?.Dispose();
            timer = null;
            output.Flush();
        }
    }

    // The same is awaited on after each session that comes between: it is told once.
    private void Tell(DriveEvent wait)
    {
        lock (gate)
        {
            if (timer is not null && wait != told)
            {
                told = wait;
                output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"      waiting for {wait.Text}, until {wait.Until!.Value.ToLocalTime():HH:mm:ss} at the latest"));
            }
        }
    }

    /// <summary>What is worth a line of its own; null for what is not.</summary>
    /// <param name="what">What happened.</param>
    internal static string? Line(RunEvent what) => what switch
    {
        ScenarioBegins begins => $"[{begins.Number}/{begins.Of}] {begins.Scenario.Info.Id}: {begins.Scenario.Info.Title}",
        ScenarioJudged judged => $"      {judged.Scenario.Info.Id}: {string.Join(", ", judged.Cases.GroupBy(test => test.Verdict).Select(verdict => $"{verdict.Count()} {verdict.Key}"))}",
        Going { What.Kind: DriveEventKind.Trouble } trouble => $"      {trouble.What.Text}",
        _ => null,
    };
}

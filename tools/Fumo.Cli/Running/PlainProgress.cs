using Fumo.Drive;
using Fumo.Suites;

namespace Fumo.Cli;

/// <summary>One line for each scenario, and one for each trouble.</summary>
/// <param name="output">Where the lines go.</param>
internal sealed class PlainProgress(TextWriter output) : IRunProgress
{
    /// <inheritdoc/>
    public void Hear(RunEvent what)
    {
        if (Line(what) is { } line)
        {
            output.WriteLine(line);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => output.Flush();

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

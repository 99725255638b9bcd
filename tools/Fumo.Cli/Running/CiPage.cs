using Fumo.Judge;
using Fumo.Reports;

namespace Fumo.Cli;

/// <summary>What a CI service is told of a run when it is run there: GitHub Actions gets annotations and the job's summary.</summary>
internal static class CiPage
{
    /// <summary>Tells it, where the environment says that the service is there.</summary>
    /// <param name="report">The report.</param>
    /// <param name="terminal">Where annotations go: standard error, which the service reads as well and which no one parses.</param>
    /// <param name="diff">What changed since a baseline, or null.</param>
    public static void Tell(RunReport report, Terminal terminal, RunDiff? diff)
    {
        if (Environment.GetEnvironmentVariable("GITHUB_ACTIONS") == "true")
        {
            foreach (string line in GitHubAnnotations.Lines(report))
            {
                terminal.Error.WriteLine(line);
            }
        }

        if (Environment.GetEnvironmentVariable("GITHUB_STEP_SUMMARY") is { Length: > 0 } page)
        {
            try
            {
                File.AppendAllText(page, SummaryMarkdown.Render(report) + (diff is null ? "" : "\n" + RunDiffMarkdown.Render(diff)));
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                terminal.Error.WriteLine($"fumo: the job's summary was not written: {failure.Message}");
            }
        }
    }
}

using System.CommandLine;
using Fumo.Judge;
using Fumo.Record;
using Fumo.Reports;
using Fumo.Suites;

namespace Fumo.Cli;

/// <summary><c>fumo run --resume DIR</c>: goes on with a run that was broken off, where it still is the one that is described.</summary>
internal static class Resumption
{
    /// <summary>Plays what was not played to its end, and judges all of it.</summary>
    /// <param name="directory">The run's folder.</param>
    /// <param name="given">What the run would be made of if it were a new one, in a folder.</param>
    /// <param name="end">What is told at its end.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="terminal">Where it writes.</param>
    public static int Play(string directory, Func<ResultFolder, SuiteRunOptions> given, RunEnd end, ParseResult parsed, Terminal terminal)
    {
        try
        {
            return parsed.GetValue(RunFlags.Output) is { } output && Path.GetFullPath(output) != Path.GetFullPath(directory)
                ? Refuse(terminal, "--output has no place beside --resume: the run goes on in its own folder.")
                : Play(InterruptedRun.Open(directory), given, end, parsed, terminal);
        }
        catch (Exception mistake) when (mistake is ResultFolderException or RecordException)
        {
            return Refuse(terminal, mistake.Message);
        }
        catch (IOException failure)
        {
            return Refuse(terminal, $"{failure.Message} Is the run still going on?");
        }
    }

    private static int Play(InterruptedRun run, Func<ResultFolder, SuiteRunOptions> of, RunEnd end, ParseResult parsed, Terminal terminal)
    {
        SuiteRunOptions given = of(run.Folder);
        IReadOnlyList<string> differences = run.Differences(given);
        if (differences.Count > 0)
        {
            terminal.Error.WriteLine($"fumo: {run.Folder.Directory} is another run than the one described now, so it cannot be gone on with:");
            return Refuse(terminal, [.. differences]);
        }

        foreach (string torn in run.Mended)
        {
            terminal.Error.WriteLine($"fumo: the last line of {torn} was cut in half; it is left out");
        }

        int due = run.CountDue(given.Index);
        return due > 0 ? RunVerb.Play(parsed, terminal, run.Continued(given), end) : Show(run, given, end, terminal);
    }

    private static int Show(InterruptedRun run, SuiteRunOptions given, RunEnd end, Terminal terminal)
    {
        RunReport report = run.Finish(given.Index);
        terminal.Error.WriteLine($"fumo: {run.Folder.Directory}: the run was finished; nothing is left to play");
        return end.Tell(report, run.Folder);
    }

    private static int Refuse(Terminal terminal, params string[] sentences)
    {
        foreach (string sentence in sentences)
        {
            terminal.Error.WriteLine($"fumo: {sentence}");
        }

        return ExitCode.Usage;
    }
}

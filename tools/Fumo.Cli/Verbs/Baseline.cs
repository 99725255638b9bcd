using System.Text.Json.Nodes;
using Fumo.Judge;
using Fumo.Record;
using Fumo.Reports;

namespace Fumo.Cli;

/// <summary>The report of a run that another one is compared with.</summary>
internal static class Baseline
{
    /// <summary>Reads the report of a run's folder.</summary>
    /// <param name="directory">The folder.</param>
    /// <exception cref="ResultFolderException">No run lies there.</exception>
    /// <exception cref="ReportFormatException">Its report.json is damaged.</exception>
    public static RunReport Read(string directory) => ReportJson.Read(ResultFolder.Open(directory, ReportJson.FileName).ReportPath);

    /// <summary>The report of a run in a folder, where one of a role can be compared with it.</summary>
    /// <param name="directory">The folder of the earlier run.</param>
    /// <param name="role">What the later run has under test.</param>
    /// <exception cref="ResultFolderException">No run lies there.</exception>
    /// <exception cref="ReportFormatException">Its report.json is damaged, or it is of the other role.</exception>
    public static RunReport Read(string directory, Side role)
    {
        RunReport earlier = Read(directory);
        return earlier.Run.Role == role.Role() ? earlier
            : throw new ReportFormatException($"{directory}: a run of role {earlier.Run.Role}; one of role {role.Role()} has no cases in common with it.");
    }

    /// <summary>Puts a comparison beside the run's report and tells it.</summary>
    /// <param name="diff">The comparison.</param>
    /// <param name="folder">The run's folder.</param>
    /// <param name="terminal">Where it is told.</param>
    /// <param name="isForMachines">True for an event instead of lines.</param>
    public static void Tell(RunDiff diff, ResultFolder folder, Terminal terminal, bool isForMachines)
    {
        folder.Write(diff);
        if (isForMachines)
        {
            JsonObject told = new() { ["event"] = "diff", ["regression"] = diff.IsRegression, ["lessJudged"] = diff.IsLessJudged, ["file"] = Path.Combine(folder.Directory, RunDiffFormat.FileName("json")) };
            terminal.Output.WriteLine(told.ToJsonString());
            return;
        }

        foreach (string line in RunDiffText.Lines(diff))
        {
            terminal.Output.WriteLine(line);
        }
    }
}

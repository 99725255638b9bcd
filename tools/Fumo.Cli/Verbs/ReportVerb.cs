using System.CommandLine;
using Fumo.Record;
using Fumo.Reports;

namespace Fumo.Cli;

/// <summary><c>fumo report DIR</c>: renders the report files of a run again from its report.json.</summary>
internal static class ReportVerb
{
    private static readonly Argument<string> Folder = new("DIR") { Description = "Folder of a run, for example results/latest" };

    /// <summary>The verb with its options.</summary>
    /// <param name="terminal">Where it writes.</param>
    public static Command Create(Terminal terminal)
    {
        Command verb = new("report", "Renders report.html and junit.xml again from report.json.\nExample: fumo report results/latest") { Folder };
        verb.SetAction(parsed => Run(parsed.GetRequiredValue(Folder), terminal));
        return verb;
    }

    private static int Run(string directory, Terminal terminal)
    {
        try
        {
            ResultFolder folder = ResultFolder.Open(directory, ReportJson.FileName);
            folder.WriteRenderings(folder.ReadPage());
            terminal.Output.WriteLine(folder.HtmlPath);
            return ExitCode.Passed;
        }
        catch (Exception mistake) when (mistake is ResultFolderException or ReportFormatException or RecordException)
        {
            terminal.Error.WriteLine($"fumo: {mistake.Message}");
            return ExitCode.Usage;
        }
    }
}

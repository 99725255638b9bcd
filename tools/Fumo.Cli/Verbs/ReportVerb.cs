using System.CommandLine;
using Fumo.Record;
using Fumo.Reports;
using Fumo.Reports.Pdf;

namespace Fumo.Cli;

/// <summary><c>fumo report DIR</c>: renders the report files of a run again from its report.json.</summary>
internal static class ReportVerb
{
    private static readonly Argument<string> Folder = new("DIR") { Description = "Folder of a run, for example results/latest" };

    private static readonly Option<bool> Pdf = new("--pdf")
    {
        Description = "Also print report.pdf, for certification: summary, requirements, failures, signatures (needs a Chromium)",
    };

    /// <summary>The verb with its options.</summary>
    /// <param name="terminal">Where it writes.</param>
    public static Command Create(Terminal terminal)
    {
        Command verb = new("report", "Renders report.html and junit.xml again from report.json.\nExample: fumo report results/latest --pdf") { Folder, Pdf };
        verb.SetAction((parsed, stop) => RunAsync(parsed.GetRequiredValue(Folder), parsed.GetValue(Pdf), terminal, stop));
        return verb;
    }

    private static async Task<int> RunAsync(string directory, bool isPrinted, Terminal terminal, CancellationToken stop)
    {
        try
        {
            ResultFolder folder = ResultFolder.Open(directory, ReportJson.FileName);
            ReportPage page = folder.ReadPage();
            folder.WriteRenderings(page);
            await terminal.Output.WriteLineAsync(folder.HtmlPath);
            if (isPrinted)
            {
                folder.WritePdf(await ReportPdf.PrintAsync(page, stop));
                await terminal.Output.WriteLineAsync(folder.PdfPath);
            }

            return ExitCode.Passed;
        }
        catch (Exception mistake) when (mistake is ResultFolderException or ReportFormatException or RecordException)
        {
            await terminal.Error.WriteLineAsync($"fumo: {mistake.Message}");
            return ExitCode.Usage;
        }
        catch (ChromiumException missing)
        {
            await terminal.Error.WriteLineAsync($"fumo: {missing.Message}");
            return ExitCode.Inconclusive;
        }
    }
}

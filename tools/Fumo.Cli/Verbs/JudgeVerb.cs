using System.CommandLine;
using Fumo.Judge;
using Fumo.Record;
using Fumo.Reports;
using Fumo.Suites;

namespace Fumo.Cli;

/// <summary><c>fumo judge DIR</c>: judges a recorded run again, from run.json and the transcripts and nothing else.</summary>
internal static class JudgeVerb
{
    private static readonly Argument<string> Folder = new("DIR") { Description = "Folder of a run, for example results/latest" };
    private static readonly Option<string?> Output = new("--output", "-o") { Description = "Folder for the new report (default: DIR itself)" };
    private static readonly Option<bool> Force = new("--force") { Description = "Writes into a folder that is not empty" };
    private static readonly Option<string?> Profile = Flags.Choice("--profile", "How the text is read (default: as the run did)", "strict", "field");

    /// <summary>The verb with its options.</summary>
    /// <param name="terminal">Where it writes.</param>
    public static Command Create(Terminal terminal)
    {
        Command verb = new("judge", "Judges a recorded run again, with no implementation.\nExample: fumo judge results/latest --profile field -o results/field") { Folder, Output, Force, Profile };
        verb.SetAction(parsed => Run(parsed, terminal));
        return verb;
    }

    private static int Run(ParseResult parsed, Terminal terminal)
    {
        try
        {
            ResultFolder source = ResultFolder.Open(parsed.GetRequiredValue(Folder), RunRecord.FileName);
            RecordedRun run = TranscriptReader.Read(source.Directory);
            foreach (string cut in run.CutFiles)
            {
                terminal.Error.WriteLine($"fumo: the last line of {cut} was cut in half; it is left out");
            }

            RunReport report = Rejudging.Of(run, parsed.GetValue(Profile));
            ResultFolder target = parsed.GetValue(Output) is { } chosen ? ResultFolder.CreateAt(chosen, parsed.GetValue(Force)) : source;
            byte[]? printed = File.Exists(target.PdfPath) && File.Exists(target.ReportPath) ? File.ReadAllBytes(target.ReportPath) : null;
            target.WriteAll(Judging.Page(report, run.Record, run.Entries));
            if (printed is not null && !printed.AsSpan().SequenceEqual(File.ReadAllBytes(target.ReportPath)))
            {
                terminal.Error.WriteLine($"fumo: {target.PdfPath} shows the report as it was before; 'fumo report {source.Directory} --pdf' prints it anew");
            }

            ConsoleSummary.Write(report, terminal.Output, target.HtmlPath);
            return report.ExitCode;
        }
        catch (Exception mistake) when (mistake is ResultFolderException or RecordException)
        {
            terminal.Error.WriteLine($"fumo: {mistake.Message}");
            return ExitCode.Usage;
        }
    }
}

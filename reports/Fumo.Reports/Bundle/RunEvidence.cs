using System.Text;
using Fumo.Judge;
using Fumo.Record;

namespace Fumo.Reports;

/// <summary>Whether a run's report follows from its transcripts.</summary>
public sealed class RunEvidence
{
    private readonly List<string> reasons = [];
    private readonly List<string> notes = [];

    private RunEvidence(string directory) => Directory = directory;

    /// <summary>The folder that was looked into.</summary>
    public string Directory { get; }

    /// <summary>The record and the entries; null when they cannot be read.</summary>
    public RecordedRun? Run { get; private set; }

    /// <summary>The report; null when it cannot be read.</summary>
    public RunReport? Report { get; private set; }

    /// <summary>Why it does not follow, a sentence each; empty when it does.</summary>
    public IReadOnlyList<string> Reasons => reasons;

    /// <summary>What should be known besides.</summary>
    public IReadOnlyList<string> Notes => notes;

    /// <summary>True when this version of the tool is the one that judged.</summary>
    public bool IsOfThisVersion => Report?.Tool == RunJudge.Tool;

    /// <summary>The report with all that is shown with it.</summary>
    internal ReportPage Page => new(Report!) { Record = Run!.Record, Entries = Run.Entries };

    /// <summary>Looks into the folder of a run.</summary>
    /// <param name="directory">The folder.</param>
    /// <param name="rejudge">Judges it again.</param>
    public static RunEvidence Of(string directory, Rejudge rejudge)
    {
        RunEvidence evidence = new(directory);
        evidence.Read();
        if (evidence is { Run: { } run, Report: { } report })
        {
            evidence.reasons.AddRange(Unfinished(run, report));
            evidence.reasons.AddRange(PlanDifference.Between(run.Record, report));
            evidence.Compare(run, report, rejudge);
        }

        return evidence;
    }

    private void Read()
    {
        try
        {
            Run = TranscriptReader.Read(Directory);
            Report = ReportJson.Read(Path.Combine(Directory, ReportJson.FileName));
        }
        catch (Exception fault) when (fault is RecordException or ReportFormatException)
        {
            reasons.Add(fault.Message.Replace(Directory + Path.DirectorySeparatorChar, "", StringComparison.Ordinal));
        }
    }

    private static IEnumerable<string> Unfinished(RecordedRun run, RunReport report)
    {
        if (report.Run.Finished is null)
        {
            yield return "the run is not finished (report.json: finished is null); go on with it by 'fumo run --resume'";
        }

        if (report.ExitCode == 130)
        {
            yield return "the run was interrupted; go on with it by 'fumo run --resume'";
        }

        foreach (string cut in run.CutFiles)
        {
            yield return $"the last line of {Path.GetFileName(cut)} was cut in half; go on with the run by 'fumo run --resume'";
        }

        if (run.MissingEntry is { } missing)
        {
            yield return $"entry {missing} of the transcripts is missing; they are numbered from 1 without a gap";
        }
    }

    private void Compare(RecordedRun run, RunReport report, Rejudge rejudge)
    {
        if (report.Profile is not ("strict" or "field"))
        {
            reasons.Add($"report.json has the profile '{BundleName.Shown(report.Profile)}'; there are strict and field");
            return;
        }

        RunReport again = rejudge(run, report.Profile);
        if (IsOfThisVersion)
        {
            byte[] expected = ReportJson.ToUtf8(again);
            byte[] given = File.ReadAllBytes(Path.Combine(Directory, ReportJson.FileName));
            reasons.AddRange(given.AsSpan().SequenceEqual(expected) ? [] : ReportDifference.Exact(given, expected));
            return;
        }

        notes.Add($"report.json was judged by {BundleName.Shown(report.Tool.Name)} {BundleName.Shown(report.Tool.Version)}; it was judged again by {RunJudge.Tool.Version}, and verdicts are compared, not wording");
        notes.AddRange(ReportDifference.OnlyInOne(report, again));
        reasons.AddRange(ReportDifference.OfVerdicts(report, again));
    }

    /// <summary>The files that show the report, as they have to be.</summary>
    internal IEnumerable<(string Name, byte[] Octets)> Renderings() =>
    [
        (ReportHtml.FileName, Encoding.UTF8.GetBytes(ReportHtml.Render(Page))),
        (JunitXml.FileName, JunitXml.Render(Report!)),
        (ReportJson.SchemaFileName, Encoding.UTF8.GetBytes(ReportJson.Schema)),
    ];
}

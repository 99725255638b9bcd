using System.Text;
using Fumo.Judge;
using Fumo.Record;

namespace Fumo.Reports;

/// <summary>The folder of one run: who writes what, and where it lies.</summary>
public sealed class ResultFolder
{
    /// <summary>The folder of the transcripts in a run's folder.</summary>
    public const string TranscriptsName = "transcripts";

    private static readonly IReadOnlyList<string> WrittenNames =
    [
        RunRecord.FileName, ReportJson.FileName, ReportJson.SchemaFileName, ReportHtml.FileName, CertificateHtml.FileName, JunitXml.FileName, SummaryMarkdown.FileName, BadgeSvg.FileName,
        RunDiffFormat.FileName("json"), RunDiffFormat.FileName("markdown"), RunDiffFormat.FileName("html"),
    ];

    private ResultFolder(string directory) => Directory = directory;

    /// <summary>The folder, as a full path.</summary>
    public string Directory { get; }

    /// <summary>run.json.</summary>
    public string RunRecordPath => Path.Combine(Directory, RunRecord.FileName);

    /// <summary>The folder of the transcripts.</summary>
    public string TranscriptsPath => Path.Combine(Directory, TranscriptsName);

    /// <summary>report.json.</summary>
    public string ReportPath => Path.Combine(Directory, ReportJson.FileName);

    /// <summary>report.html.</summary>
    public string HtmlPath => Path.Combine(Directory, ReportHtml.FileName);

    /// <summary>report.pdf.</summary>
    public string PdfPath => Path.Combine(Directory, CertificateHtml.FileName);

    /// <summary>junit.xml.</summary>
    public string JunitPath => Path.Combine(Directory, JunitXml.FileName);

    /// <summary>Makes results/&lt;run id&gt; and lets results/latest show at it.</summary>
    /// <param name="results">The folder of all runs.</param>
    /// <param name="runId">The run's id.</param>
    /// <exception cref="ResultFolderException">There is a run of that id already.</exception>
    public static ResultFolder CreateUnder(string results, string runId)
    {
        ResultFolder folder = CreateAt(Path.Combine(results, runId), force: false);
        LatestLink.Set(results, runId);
        return folder;
    }

    /// <summary>Takes a folder for a run, and makes it when it is not there.</summary>
    /// <param name="directory">The folder.</param>
    /// <param name="force">True to take one that is not empty: an earlier run's files are removed, others stay.</param>
    /// <exception cref="ResultFolderException">It cannot be had.</exception>
    public static ResultFolder CreateAt(string directory, bool force)
    {
        ResultFolder folder = new(Path.GetFullPath(directory));
        try
        {
            System.IO.Directory.CreateDirectory(folder.Directory);
            if (System.IO.Directory.EnumerateFileSystemEntries(folder.Directory).Any())
            {
                folder.RemoveEarlierRun(force);
            }

            System.IO.Directory.CreateDirectory(folder.TranscriptsPath);
            return folder;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ResultFolderException($"{directory}: {fault.Message}", fault);
        }
    }

    /// <summary>Opens the folder of a run that was played before; results/latest is followed, also where it is a text file.</summary>
    /// <param name="directory">The folder.</param>
    /// <param name="needs">Names of files that must be there.</param>
    /// <exception cref="ResultFolderException">It is not there, or no run lies in it.</exception>
    public static ResultFolder Open(string directory, params IReadOnlyList<string> needs)
    {
        string full = Path.GetFullPath(LatestLink.Follow(directory));
        if (!System.IO.Directory.Exists(full))
        {
            throw new ResultFolderException($"{directory}: no such folder. Name one that 'fumo run' wrote, for example results/latest.");
        }

        return needs.FirstOrDefault(name => !File.Exists(Path.Combine(full, name))) is { } missing
            ? throw new ResultFolderException($"{directory}: not a run's folder, {missing} is missing in it.")
            : new ResultFolder(full);
    }

    /// <summary>Reads the report, and what is shown with it where run.json is there.</summary>
    /// <exception cref="ReportFormatException">report.json is missing or damaged.</exception>
    /// <exception cref="RecordException">run.json or a transcript is damaged.</exception>
    public ReportPage ReadPage()
    {
        ReportPage page = new(ReportJson.Read(ReportPath));
        if (!File.Exists(RunRecordPath))
        {
            return page;
        }

        RecordedRun run = TranscriptReader.Read(Directory);
        return page with { Record = run.Record, Entries = run.Entries };
    }

    /// <summary>Puts report.json in place; to be called after each case. A kill loses nothing of it.</summary>
    /// <param name="report">What is judged by now.</param>
    /// <remarks>It does not wait for the disk: after each of a hundred cases that would cost more than the judging.</remarks>
    public void Write(RunReport report) => AtomicFile.Write(ReportPath, ReportJson.ToUtf8(report), isOnDisk: false);

    /// <summary>Puts all files of the report in place: report.json and its schema, report.html, junit.xml, summary.md, badge.svg.</summary>
    /// <param name="page">The report and what is shown with it.</param>
    public void WriteAll(ReportPage page)
    {
        ReportJson.Write(ReportPath, page.Report);
        AtomicFile.Write(Path.Combine(Directory, ReportJson.SchemaFileName), Encoding.UTF8.GetBytes(ReportJson.Schema));
        WriteRenderings(page);
    }

    /// <summary>Puts report.html, junit.xml, summary.md and badge.svg in place and leaves report.json as it is.</summary>
    /// <param name="page">The report and what is shown with it.</param>
    public void WriteRenderings(ReportPage page)
    {
        AtomicFile.Write(HtmlPath, Encoding.UTF8.GetBytes(ReportHtml.Render(page)));
        AtomicFile.Write(JunitPath, JunitXml.Render(page.Report));
        AtomicFile.Write(Path.Combine(Directory, SummaryMarkdown.FileName), Encoding.UTF8.GetBytes(SummaryMarkdown.Render(page.Report)));
        AtomicFile.Write(Path.Combine(Directory, BadgeSvg.FileName), BadgeSvg.Render(page.Report));
    }

    /// <summary>Puts what changed since a baseline beside the report: diff.json, diff.md and diff.html.</summary>
    /// <param name="diff">The comparison.</param>
    public void Write(RunDiff diff)
    {
        foreach (string format in (string[])["json", "markdown", "html"])
        {
            AtomicFile.Write(Path.Combine(Directory, RunDiffFormat.FileName(format)), Encoding.UTF8.GetBytes(RunDiffFormat.Render(diff, format)));
        }
    }

    /// <summary>Puts report.pdf in place.</summary>
    /// <param name="pdf">The document.</param>
    public void WritePdf(byte[] pdf) => AtomicFile.Write(PdfPath, pdf);

    private void RemoveEarlierRun(bool force)
    {
        if (!force)
        {
            throw new ResultFolderException($"{Directory}: the folder is not empty. Name another one, or say --force.");
        }

        foreach (string name in WrittenNames)
        {
            File.Delete(Path.Combine(Directory, name));
        }

        if (System.IO.Directory.Exists(TranscriptsPath))
        {
            foreach (string transcript in System.IO.Directory.EnumerateFiles(TranscriptsPath, "*.jsonl"))
            {
                File.Delete(transcript);
            }
        }
    }
}

using Fumo.Judge;
using Fumo.Record;
using Fumo.Reports;

namespace Fumo.Suites;

/// <summary>A run that lies in its folder and may be gone on with.</summary>
public sealed class InterruptedRun
{
    private readonly RecordedRun recorded;
    private readonly PlayedSoFar played;

    private InterruptedRun(ResultFolder folder, RecordedRun recorded, IReadOnlyList<string> mended) =>
        (Folder, this.recorded, played, Mended) = (folder, recorded, new PlayedSoFar(recorded.Entries), mended);

    /// <summary>Where it lies.</summary>
    public ResultFolder Folder { get; }

    /// <summary>Transcripts whose last line was cut in half by a kill; they end with their last whole line now.</summary>
    public IReadOnlyList<string> Mended { get; }

    /// <summary>Opens the folder of a run, and mends what a kill has torn in it.</summary>
    /// <param name="directory">The folder.</param>
    /// <exception cref="ResultFolderException">It is not there, or no run lies in it.</exception>
    /// <exception cref="RecordException">A file in it is damaged otherwise.</exception>
    public static InterruptedRun Open(string directory)
    {
        ResultFolder folder = ResultFolder.Open(directory, RunRecord.FileName);
        // run.json first: nothing is touched in a folder that only looks like a run's.
        RunRecordFile.Read(folder.Directory);
        IReadOnlyList<string> mended = TranscriptMending.Mend(folder.Directory);
        return new InterruptedRun(folder, TranscriptReader.Read(folder.Directory), mended);
    }

    /// <summary>How many scenarios of the plan are still to be played.</summary>
    /// <param name="index">The scenarios that there are.</param>
    public int CountDue(SuiteIndex index)
    {
        ArgumentNullException.ThrowIfNull(index);
        return index.PlayedBy(recorded.Record.Plan).Count(scenario => !played.IsDone(scenario.Info.Id));
    }

    /// <summary>The run that goes on with this one: same folder, same id, same seed.</summary>
    /// <param name="given">What the run would be made of if it were a new one.</param>
    public SuiteRunOptions Continued(SuiteRunOptions given)
    {
        ArgumentNullException.ThrowIfNull(given);
        return given with { Id = recorded.Record.Id, Seed = (int)recorded.Record.Seed, Before = recorded };
    }

    /// <summary>In what the run differs from what is given now, a sentence each; empty when it can be gone on with.</summary>
    /// <param name="given">What the run would be made of if it were a new one.</param>
    public IReadOnlyList<string> Differences(SuiteRunOptions given) =>
        RunAgreement.Differences(recorded.Record, RunRecords.Of(Continued(given), recorded.Record.Started));

    /// <summary>Ends a run of which nothing is left to play: judges it and writes the report files.</summary>
    /// <param name="index">The scenarios that there are.</param>
    public RunReport Finish(SuiteIndex index)
    {
        IReadOnlyList<Entry> entries = recorded.Entries;
        if (!played.IsFinished)
        {
            // It was broken off between its last scenario and its end.
            using TranscriptWriter transcript = new(Folder.Directory, TimeProvider.System, before: entries);
            transcript.Write(new FactEntry { Name = Facts.Resumed, Value = recorded.Record.Id });
            transcript.Write(new FactEntry { Name = Facts.Finished, Value = recorded.Record.Id });
            entries = transcript.Entries;
        }

        RunReport report = Judging.Of(recorded.Record, entries, index);
        Folder.WriteAll(Judging.Page(report, recorded.Record, entries));
        return report;
    }
}

using System.Buffers;

namespace Fumo.Record;

/// <summary>Writes a run that was recorded before: run.json, and the transcripts with their numbers and times as they are.</summary>
public static class RecordedRunFiles
{
    /// <summary>Writes the run into a folder that holds none.</summary>
    /// <param name="runFolder">The folder.</param>
    /// <param name="run">The run.</param>
    public static void Write(string runFolder, RecordedRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        string folder = Path.Combine(runFolder, RunFolder.Transcripts);
        Directory.CreateDirectory(folder);
        ArrayBufferWriter<byte> line = new();
        foreach (IGrouping<string, Entry> scenario in run.Entries.GroupBy(entry => entry.Scenario))
        {
            ScenarioId.CheckOrNone(scenario.Key);
            using FileStream file = new(Path.Combine(folder, RunFolder.TranscriptOf(scenario.Key)), FileMode.CreateNew, FileAccess.Write);
            foreach (Entry entry in scenario)
            {
                line.ResetWrittenCount();
                TranscriptLine.Write(line, entry);
                file.Write(line.WrittenSpan);
            }
        }

        RunRecordFile.Write(runFolder, run.Record);
    }
}

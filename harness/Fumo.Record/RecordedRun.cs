namespace Fumo.Record;

/// <summary>A run as it lies in its folder: all that the judge reads.</summary>
/// <param name="Record">run.json.</param>
/// <param name="Entries">Every entry of every transcript, by number.</param>
/// <param name="CutFiles">Transcripts whose last line was cut in half: the run was killed while it wrote.</param>
public sealed record RecordedRun(RunRecord Record, IReadOnlyList<Entry> Entries, IReadOnlyList<string> CutFiles)
{
    /// <summary>Number of the first entry that is missing, as entries are numbered from 1 without a gap; null when none is.</summary>
    public int? MissingEntry
    {
        get
        {
            int held = Entries.TakeWhile((entry, i) => entry.Number == i + 1).Count();
            return held == Entries.Count && held > 0 ? null : held + 1;
        }
    }
}

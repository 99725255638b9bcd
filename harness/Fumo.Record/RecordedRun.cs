namespace Fumo.Record;

/// <summary>A run as it lies in its folder: all that the judge reads.</summary>
/// <param name="Record">run.json.</param>
/// <param name="Entries">Every entry of every transcript, by number.</param>
/// <param name="CutFiles">Transcripts whose last line was cut in half: the run was killed while it wrote.</param>
public sealed record RecordedRun(RunRecord Record, IReadOnlyList<Entry> Entries, IReadOnlyList<string> CutFiles);

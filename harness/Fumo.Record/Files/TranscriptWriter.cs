using System.Buffers;

namespace Fumo.Record;

/// <summary>
/// A transcript on disk, JSON lines: one file for each scenario under <c>transcripts/</c>, and one for what happens
/// between scenarios. An entry is one write to the operating system; nothing waits in a buffer of ours.
/// </summary>
public sealed class TranscriptWriter : Transcript, IDisposable
{
    private readonly string folder;
    private readonly ArrayBufferWriter<byte> line = new();
    private FileStream? file;
    private string? fileScenario;

    /// <summary>Writes below a run's folder, which is created when it is missing.</summary>
    /// <param name="runFolder">The run's folder.</param>
    /// <param name="time">The clock that entries are timed by.</param>
    /// <param name="mask">Takes the secrets out of what is written.</param>
    /// <param name="before">What the folder holds already, where a run goes on; null for a new run.</param>
    public TranscriptWriter(string runFolder, TimeProvider time, SecretMask? mask = null, IReadOnlyList<Entry>? before = null)
        : base(time, mask, before)
    {
        folder = Path.Combine(runFolder, RunFolder.Transcripts);
        Directory.CreateDirectory(folder);
    }

    /// <inheritdoc/>
    public void Dispose() => file?.Dispose();

    /// <inheritdoc/>
    protected override void Keep(Entry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (file is null || fileScenario != entry.Scenario)
        {
            Open(entry.Scenario);
        }

        line.ResetWrittenCount();
        TranscriptLine.Write(line, entry);
        file!.Write(line.WrittenSpan);
    }

    private void Open(string scenario)
    {
        file?.Dispose();
        // A buffer of 0: Write is the system call, so the line outlives the process.
        file = new FileStream(Path.Combine(folder, RunFolder.TranscriptOf(scenario)), FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        fileScenario = scenario;
    }
}

namespace Fumo.Record;

/// <summary>A transcript in memory: for the suite's own proof and for tests, where no file is wanted.</summary>
/// <param name="time">The clock that entries are timed by.</param>
/// <param name="mask">Takes the secrets out of what is written; null when there are none to know of.</param>
/// <param name="before">What was written before, where a run goes on; null for a new run.</param>
public class Transcript(TimeProvider time, SecretMask? mask = null, IReadOnlyList<Entry>? before = null) : ITranscript
{
    private readonly List<Entry> entries = [.. before ?? []];
    private readonly SecretMask mask = mask ?? new SecretMask([]);

    /// <inheritdoc/>
    public IReadOnlyList<Entry> Entries => entries;

    /// <inheritdoc/>
    public string Scenario { get; private set; } = "";

    /// <inheritdoc/>
    public int Attempt { get; private set; } = 1;

    /// <inheritdoc/>
    public T Write<T>(T entry)
        where T : Entry
    {
        ArgumentNullException.ThrowIfNull(entry);
        T written = (T)(mask.Apply(entry) with { Number = entries.Count == 0 ? 1 : entries[^1].Number + 1, Time = time.GetUtcNow(), Scenario = Scenario });
        Keep(written);
        entries.Add(written);
        return written;
    }

    /// <inheritdoc/>
    public void Begin(string scenario, int attempt = 1)
    {
        ScenarioId.Check(scenario);
        (Scenario, Attempt) = (scenario, attempt);
        Write(new ScenarioEntry { Phase = ScenarioEntry.Begin, Attempt = attempt });
    }

    /// <inheritdoc/>
    public void End()
    {
        Write(new ScenarioEntry { Phase = ScenarioEntry.End, Attempt = Attempt });
        (Scenario, Attempt) = ("", 1);
    }

    /// <summary>Called with each entry before it is among <see cref="Entries"/>.</summary>
    /// <param name="entry">The entry as it is written.</param>
    protected virtual void Keep(Entry entry)
    {
    }
}

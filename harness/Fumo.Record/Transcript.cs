namespace Fumo.Record;

/// <summary>A transcript in memory: for the suite's own proof and for tests, where no file is wanted.</summary>
/// <param name="time">The clock that entries are timed by.</param>
/// <param name="mask">Takes the secrets out of what is written; null when there are none to know of.</param>
public class Transcript(TimeProvider time, SecretMask? mask = null) : ITranscript
{
    private readonly List<Entry> entries = [];
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
        T written = (T)(mask.Apply(entry) with { Number = entries.Count + 1, Time = time.GetUtcNow(), Scenario = Scenario });
        Keep(written);
        entries.Add(written);
        return written;
    }

    /// <inheritdoc/>
    public void Begin(string scenario, int attempt = 1)
    {
        ScenarioId.Check(scenario);
        (Scenario, Attempt) = (scenario, attempt);
        Write(new ScenarioEntry { Phase = "begin", Attempt = attempt });
    }

    /// <inheritdoc/>
    public void End()
    {
        Write(new ScenarioEntry { Phase = "end", Attempt = Attempt });
        (Scenario, Attempt) = ("", 1);
    }

    /// <summary>Called with each entry before it is among <see cref="Entries"/>.</summary>
    /// <param name="entry">The entry as it is written.</param>
    protected virtual void Keep(Entry entry)
    {
    }
}

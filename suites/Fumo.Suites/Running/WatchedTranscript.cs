using Fumo.Record;

namespace Fumo.Suites;

/// <summary>A transcript that somebody reads along while it is written.</summary>
/// <param name="inner">Where it is written.</param>
/// <param name="watch">Hears each entry as it was written.</param>
internal sealed class WatchedTranscript(ITranscript inner, Action<Entry> watch) : ITranscript
{
    /// <inheritdoc/>
    public IReadOnlyList<Entry> Entries => inner.Entries;

    /// <inheritdoc/>
    public string Scenario => inner.Scenario;

    /// <inheritdoc/>
    public int Attempt => inner.Attempt;

    /// <inheritdoc/>
    public T Write<T>(T entry)
        where T : Entry
    {
        T written = inner.Write(entry);
        watch(written);
        return written;
    }

    /// <inheritdoc/>
    public void Begin(string scenario, int attempt = 1) => inner.Begin(scenario, attempt);

    /// <inheritdoc/>
    public void End() => inner.End();
}

using Fumo.Record;

namespace Fumo.Drive;

/// <summary>Keeps nothing: where nothing is judged nothing is evidence.</summary>
internal sealed class NoTranscript : ITranscript
{
    public IReadOnlyList<Entry> Entries => [];

    public string Scenario => "";

    public int Attempt => 1;

    public T Write<T>(T entry)
        where T : Entry => entry;

    public void Begin(string scenario, int attempt = 1)
    {
        // There are no scenarios under load.
    }

    public void End()
    {
        // There are no scenarios under load.
    }
}

namespace Fumo.Record;

/// <summary>What of a run was played to its end, and which of its entries count, however often it was broken off and resumed.</summary>
public sealed class PlayedSoFar
{
    private readonly Dictionary<string, int> attempts = [];
    private readonly HashSet<string> done = [];
    private readonly HashSet<string> interrupted = [];
    private readonly List<Entry> counted = [];
    private int whole;

    /// <summary>Reads a run's entries.</summary>
    /// <param name="entries">All entries of all scenarios, by number.</param>
    public PlayedSoFar(IReadOnlyList<Entry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        foreach (Entry entry in entries)
        {
            Follow(entry);
        }
    }

    /// <summary>
    /// The entries that count. Where the run was resumed, what follows the last scenario that was whole does not, up to the
    /// note that it is resumed. What lies in another part is never touched by it.
    /// </summary>
    public IReadOnlyList<Entry> Entries => counted;

    /// <summary>True when the run came to its end, and nobody goes on with it.</summary>
    public bool IsFinished => counted.OfType<FactEntry>().Any(fact => fact.Name == Facts.Finished);

    /// <summary>True when the last attempt at a scenario was played to its end.</summary>
    /// <param name="scenario">Its id.</param>
    public bool IsDone(string scenario) => done.Contains(scenario);

    /// <summary>How many attempts at a scenario were begun, those that were broken off among them.</summary>
    /// <param name="scenario">Its id.</param>
    public int AttemptsAt(string scenario) => attempts.GetValueOrDefault(scenario);

    private void Follow(Entry entry)
    {
        if (entry is FactEntry { Name: Facts.Resumed })
        {
            counted.RemoveRange(whole, counted.Count - whole);
        }

        counted.Add(entry);
        switch (entry)
        {
            case ScenarioEntry { Phase: ScenarioEntry.Begin } begin:
                attempts[begin.Scenario] = AttemptsAt(begin.Scenario) + 1;
                done.Remove(begin.Scenario);
                interrupted.Remove(begin.Scenario);
                break;
            case FactEntry { Name: Facts.Interrupted }:
                interrupted.Add(entry.Scenario);
                break;
            case ScenarioEntry when !interrupted.Contains(entry.Scenario):
                done.Add(entry.Scenario);
                whole = counted.Count;
                break;
            case FactEntry { Name: Facts.Resumed or Facts.Part }:
                whole = counted.Count;
                break;
        }
    }
}

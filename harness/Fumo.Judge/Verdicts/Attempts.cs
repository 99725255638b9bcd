using Fumo.Record;

namespace Fumo.Judge;

/// <summary>Which attempt at its scenario each entry belongs to.</summary>
internal sealed class Attempts
{
    private readonly Dictionary<string, List<ScenarioEntry>> begins = [];
    private readonly HashSet<string> brokenOff = [];
    private readonly HashSet<int> counted;
    private readonly Dictionary<string, (DateTimeOffset First, DateTimeOffset Last)> times = [];

    /// <param name="all">Every entry: an attempt that was broken off and begun anew is an attempt, too.</param>
    /// <param name="counted">The entries that count.</param>
    internal Attempts(IReadOnlyList<Entry> all, IReadOnlyList<Entry> counted)
    {
        foreach (ScenarioEntry entry in all.OfType<ScenarioEntry>().Where(entry => entry.Phase == ScenarioEntry.Begin).OrderBy(entry => entry.Number))
        {
            begins.TryAdd(entry.Scenario, []);
            begins[entry.Scenario].Add(entry);
        }

        this.counted = [.. counted.OfType<ScenarioEntry>().Select(entry => entry.Number)];
        HashSet<string> interrupted = [];
        foreach (Entry entry in counted)
        {
            Follow(entry, interrupted);
        }

        foreach (IGrouping<string, Entry> scenario in counted.GroupBy(entry => entry.Scenario))
        {
            int from = scenario.OfType<ScenarioEntry>().LastOrDefault(entry => entry.Phase == ScenarioEntry.Begin)?.Number ?? 0;
            Entry[] last = [.. scenario.Where(entry => entry.Number >= from)];
            times[scenario.Key] = (last[0].Time, last[^1].Time);
        }
    }

    /// <summary>True when anything happened in a scenario.</summary>
    internal bool IsPlayed(string scenario) => times.ContainsKey(scenario);

    /// <summary>True when the run ended in the middle of a scenario.</summary>
    internal bool IsBrokenOff(string scenario) => brokenOff.Contains(scenario);

    /// <summary>How many attempts there were.</summary>
    internal int Count(string scenario) => begins.TryGetValue(scenario, out List<ScenarioEntry>? known) ? known.Count : 1;

    /// <summary>True when an attempt, counted from 1, was broken off and the run resumed: nothing of it counts.</summary>
    internal bool IsLeftAside(string scenario, int attempt) =>
        begins.TryGetValue(scenario, out List<ScenarioEntry>? known) && attempt <= known.Count && !counted.Contains(known[attempt - 1].Number);

    /// <summary>How long the last attempt took.</summary>
    internal long Milliseconds(string scenario) =>
        times.TryGetValue(scenario, out (DateTimeOffset First, DateTimeOffset Last) span) ? (long)(span.Last - span.First).TotalMilliseconds : 0;

    /// <summary>True when an entry of a scenario lies within an attempt, counted from 1.</summary>
    internal bool IsIn(string scenario, int attempt, int number)
    {
        if (!begins.TryGetValue(scenario, out List<ScenarioEntry>? known))
        {
            return true;
        }

        int from = attempt <= 1 ? 0 : known[attempt - 1].Number;
        int to = attempt < known.Count ? known[attempt].Number : int.MaxValue;
        return number >= from && number < to;
    }

    // Killed: it began and has no end. Interrupted: it says so before its end.
    private void Follow(Entry entry, HashSet<string> interrupted)
    {
        switch (entry)
        {
            case ScenarioEntry { Phase: ScenarioEntry.Begin }:
                brokenOff.Add(entry.Scenario);
                interrupted.Remove(entry.Scenario);
                break;
            case FactEntry { Name: Facts.Interrupted }:
                interrupted.Add(entry.Scenario);
                break;
            case ScenarioEntry when !interrupted.Contains(entry.Scenario):
                brokenOff.Remove(entry.Scenario);
                break;
        }
    }
}

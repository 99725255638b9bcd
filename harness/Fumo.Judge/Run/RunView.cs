using Fumo.Record;

namespace Fumo.Judge;

/// <summary>A recorded run as rules see it: sessions, commands with their answers, operations, alerts, states, downloads.</summary>
public sealed class RunView
{
    /// <summary>Reads a run from its record and its transcript.</summary>
    /// <param name="record">What was known before the first exchange.</param>
    /// <param name="entries">All entries of all scenarios, in order.</param>
    public RunView(RunRecord record, IReadOnlyList<Entry> entries) => (Record, Entries) = (record, entries);

    /// <summary>What was known before the first exchange.</summary>
    public RunRecord Record { get; }

    /// <summary>All entries in order.</summary>
    public IReadOnlyList<Entry> Entries { get; }
}

using Fumo.Plan;
using Fumo.Record;

namespace Fumo.Suites;

/// <summary>A run of a part of the suite, as it lies in its folder.</summary>
/// <param name="Name">How it is called where something is wrong with it.</param>
/// <param name="Run">The run.</param>
public sealed record ShardRun(string Name, RecordedRun Run)
{
    /// <summary>Which part it is; null when it is none.</summary>
    public Shard? Shard { get; } = Run.Record.Shard is { } text ? Fumo.Plan.Shard.Parse(text) : null;

    /// <summary>What it was to play: the scenarios that are not left out, by their ids.</summary>
    internal IEnumerable<string> Played => Run.Record.Plan.Where(scenario => scenario.LeftOut is null).Select(scenario => scenario.Id);

    /// <summary>The scenarios of which its transcripts tell.</summary>
    internal IEnumerable<string> Recorded => Run.Entries.Select(entry => entry.Scenario).Where(scenario => scenario.Length > 0).Distinct();
}

using Fumo.Record;

namespace Fumo.Suites;

/// <summary>Puts the parts of a run together, so that they are judged as one.</summary>
public static class ShardMerge
{
    /// <summary>What speaks against it, a sentence each; empty when nothing does.</summary>
    /// <param name="shards">The parts, in any order.</param>
    public static IReadOnlyList<string> Objections(IReadOnlyList<ShardRun> shards)
    {
        ArgumentNullException.ThrowIfNull(shards);
        return ShardAgreement.Objections(shards);
    }

    /// <summary>
    /// The whole: one plan, and the entries of one part after the other, numbered on. It begins with the scenario that the
    /// plan begins with, as an undivided run does: what is found out once is found out there.
    /// </summary>
    /// <param name="shards">The parts, in any order; nothing speaks against them.</param>
    public static RecordedRun Merge(IReadOnlyList<ShardRun> shards)
    {
        ArgumentNullException.ThrowIfNull(shards);
        ShardRun[] parts = [.. shards.OrderBy(shard => ShardPlans.FirstPlayed(shard.Run.Record)).ThenBy(shard => shard.Shard!.Number)];
        List<Entry> entries = [];
        EntryNumbers numbers = new();
        foreach (ShardRun part in parts)
        {
            RunRecord record = part.Run.Record;
            entries.Add(numbers.Next(new FactEntry { Name = Facts.Part, Value = $"{record.Shard} {record.Id}", Time = record.Started }));
            entries.AddRange(numbers.After(part.Run.Entries));
        }

        return new RecordedRun(Record(parts), entries, []);
    }

    private static RunRecord Record(ShardRun[] parts)
    {
        RunRecord first = parts[0].Run.Record;
        IReadOnlyList<PlannedScenario> plan = ShardPlans.Whole(parts);
        return first with
        {
            Id = $"{first.Id}-merged",
            Started = parts.Min(part => part.Run.Record.Started),
            Shard = null,
            Parts = [.. parts.Select(part => Part(part.Run.Record))],
            Plan = plan,
            IsPartial = ShardPlans.IsPartial(plan),
            Environment = Environment(parts),
        };
    }

    private static PartRecord Part(RunRecord record) => new(record.Shard!, record.Id, record.Started, record.Seed, record.Environment);

    private static Dictionary<string, string> Environment(ShardRun[] parts) =>
        parts.SelectMany(part => part.Run.Record.Environment).GroupBy(value => value.Key)
            .ToDictionary(same => same.Key, same => string.Join("; ", same.Select(value => value.Value).Distinct()));
}

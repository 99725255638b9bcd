using Fumo.Plan;
using Fumo.Record;

namespace Fumo.Suites;

/// <summary>Whether runs are the parts of one run: all of them, each once, of one configuration, and every case in one of them.</summary>
internal static class ShardAgreement
{
    /// <summary>What speaks against it, a sentence each; empty when nothing does.</summary>
    /// <param name="shards">The runs.</param>
    public static IReadOnlyList<string> Objections(IReadOnlyList<ShardRun> shards)
    {
        string[] single = [.. shards.SelectMany(InItself)];
        return single.Length > 0 ? single : [.. Numbers(shards), .. Configurations(shards), .. ShardPlans.Objections(shards)];
    }

    private static IEnumerable<string> InItself(ShardRun shard)
    {
        RunRecord record = shard.Run.Record;
        PlayedSoFar played = new(shard.Run.Entries);
        if (shard.Shard is null)
        {
            yield return $"{shard.Name}: no shard; it was run {(record.Parts is null ? "without --shard" : "in parts that were put together already")}";
        }

        if (!played.IsFinished || shard.Run.CutFiles.Count > 0 || played.Entries.Any(entry => entry is FactEntry { Name: Facts.Interrupted }))
        {
            yield return $"{shard.Name}: the run is not finished; go on with it by 'fumo run --resume'";
        }

        if (shard.Run.MissingEntry is { } missing)
        {
            yield return $"{shard.Name}: entry {missing} of the transcripts is missing";
        }

        if (SharedDevice.Of(record.Role, record.Configuration) is { } shared)
        {
            yield return $"{shard.Name}: {shared}";
        }
    }

    private static IEnumerable<string> Numbers(IReadOnlyList<ShardRun> shards)
    {
        int count = shards[0].Shard!.Count;
        foreach (ShardRun other in shards.Where(shard => shard.Shard!.Count != count))
        {
            yield return $"{other.Name} is one of {other.Shard!.Count} parts ({other.Shard}), {shards[0].Name} one of {count} ({shards[0].Shard})";
        }

        foreach (IGrouping<Shard, ShardRun> same in shards.GroupBy(shard => shard.Shard!).Where(same => same.Count() > 1))
        {
            yield return $"shard {same.Key} is there {same.Count()} times: {string.Join(", ", same.Select(shard => shard.Name))}";
        }

        foreach (Shard missing in Enumerable.Range(1, count).Select(number => new Shard(number, count)).Except(shards.Select(shard => shard.Shard!)))
        {
            yield return $"shard {missing} is missing";
        }
    }

    private static IEnumerable<string> Configurations(IReadOnlyList<ShardRun> shards) =>
        from shard in shards.Skip(1)
        from difference in RunAgreement.Differences(shards[0].Run.Record, shard.Run.Record, isOfOnePlan: false)
        select $"{shard.Name} is another run than {shards[0].Name}: {difference}";
}

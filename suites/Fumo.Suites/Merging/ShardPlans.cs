using Fumo.Plan;
using Fumo.Record;

namespace Fumo.Suites;

/// <summary>The plans of the parts of a run: what one leaves to another, that one plays.</summary>
internal static class ShardPlans
{
    /// <summary>What speaks against them, a sentence each; empty when every scenario is played by one part, or left out by all alike.</summary>
    /// <param name="shards">The parts.</param>
    public static IEnumerable<string> Objections(IReadOnlyList<ShardRun> shards)
    {
        string[] scenarios = [.. shards.SelectMany(shard => shard.Run.Record.Plan).Select(scenario => scenario.Id).Distinct()];
        return [.. scenarios.SelectMany(scenario => Of(scenario, shards)), .. shards.SelectMany(shard => Unplanned(shard, scenarios))];
    }

    /// <summary>The plan of the whole.</summary>
    /// <param name="shards">The parts.</param>
    public static IReadOnlyList<PlannedScenario> Whole(IReadOnlyList<ShardRun> shards) =>
        [.. shards[0].Run.Record.Plan.Select(scenario => shards.Select(shard => PlanOf(shard, scenario.Id)!).First(planned => !IsLeftToOther(planned)))];

    /// <summary>True when selection leaves cases out.</summary>
    /// <param name="plan">The plan of the whole.</param>
    public static bool IsPartial(IReadOnlyList<PlannedScenario> plan) => plan.SelectMany(scenario => scenario.Cases).Any(one => one.Cause == LeaveOut.Selection);

    /// <summary>The place of the first scenario that a part plays in the plan; after the last for one that plays none.</summary>
    /// <param name="record">The part's record.</param>
    public static int FirstPlayed(RunRecord record) => record.Plan.TakeWhile(planned => planned.LeftOut is not null).Count();

    private static PlannedScenario? PlanOf(ShardRun shard, string scenario) => shard.Run.Record.Plan.FirstOrDefault(planned => planned.Id == scenario);

    private static bool IsLeftToOther(PlannedScenario planned) => planned.Cases.Any(one => one.Cause == LeaveOut.Shard);

    private static IEnumerable<string> Of(string scenario, IReadOnlyList<ShardRun> shards)
    {
        (ShardRun Shard, PlannedScenario? Plan)[] all = [.. shards.Select(shard => (shard, PlanOf(shard, scenario)))];
        string[] cases = [.. all.SelectMany(one => one.Plan?.Cases ?? []).Select(one => one.Id).Distinct()];
        string what = $"{scenario} ({string.Join(", ", cases.Take(3))}{(cases.Length > 3 ? $" and {cases.Length - 3} more cases" : "")})";
        if (all.FirstOrDefault(one => one.Plan is null || !one.Plan.Cases.Select(planned => planned.Id).SequenceEqual(cases)) is { Shard: { } other })
        {
            yield return $"{other.Name} does not know all of {what}, which others do";
            yield break;
        }

        string[] players = [.. all.Where(one => one.Plan!.LeftOut is null || one.Shard.Recorded.Contains(scenario)).Select(one => one.Shard.Name)];
        if (players.Length > 1)
        {
            yield return $"{what} is doubled: {string.Join(" and ", players)} played it";
        }
        else if (players.Length == 0 && all.Select(one => one.Plan!.LeftOut).Distinct().Count() > 1 | all.Any(one => IsLeftToOther(one.Plan!)))
        {
            yield return $"{what} is missing: every shard leaves it out, for one reason or another ({string.Join("; ", all.Select(one => one.Plan!.LeftOut).Distinct())})";
        }
    }

    private static IEnumerable<string> Unplanned(ShardRun shard, string[] scenarios) =>
        shard.Recorded.Except(scenarios).Select(scenario => $"{shard.Name} holds a transcript of {scenario}, which no plan has");
}

using Fumo.Record;

namespace Fumo.Plan;

/// <summary>Divides a plan so that each part costs about the same, always in the same way.</summary>
internal static class Sharding
{
    private const int SessionsPerOperation = 100;

    /// <summary>Leaves out what other parts play.</summary>
    public static PlannedScenario[] Take(PlannedScenario[] scenarios, Shard shard)
    {
        Dictionary<string, int> parts = Divide(scenarios, shard.Count);
        return [.. scenarios.Select(scenario =>
            parts.TryGetValue(scenario.Id, out int part) && part != shard.Number ? LeaveTo(scenario, new Shard(part, shard.Count)) : scenario)];
    }

    // The dearest first, each to the part that has least so far; ids decide between equals.
    private static Dictionary<string, int> Divide(PlannedScenario[] scenarios, int count)
    {
        long[] costs = new long[count];
        Dictionary<string, int> parts = [];
        foreach (PlannedScenario scenario in scenarios
            .Where(scenario => scenario.LeftOut is null)
            .OrderByDescending(Cost).ThenBy(scenario => scenario.Id, StringComparer.Ordinal))
        {
            int part = Array.IndexOf(costs, costs.Min());
            costs[part] += Cost(scenario);
            parts[scenario.Id] = part + 1;
        }

        return parts;
    }

    private static long Cost(PlannedScenario scenario) => 1 + scenario.Sessions + (long)SessionsPerOperation * scenario.Operations;

    private static PlannedScenario LeaveTo(PlannedScenario scenario, Shard other)
    {
        string reason = $"shard {other} plays it";
        return scenario with
        {
            LeftOut = reason,
            Cases = [.. scenario.Cases.Select(test => test.LeftOut is null ? test with { LeftOut = reason, Cause = LeaveOut.Shard } : test)],
        };
    }
}

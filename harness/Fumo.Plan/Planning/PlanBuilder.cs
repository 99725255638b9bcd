using Fumo.Catalogue;
using Fumo.Record;

namespace Fumo.Plan;

/// <summary>Makes a plan of what is known, a configuration and what is wanted.</summary>
public static class PlanBuilder
{
    /// <summary>Plans a run; every case of the role is in it, played or left out.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <param name="scenarios">Every scenario that is known; those of the other role are passed over.</param>
    /// <param name="options">Selection, shard, and what is allowed.</param>
    public static RunPlan Build(RunConfiguration configuration, IReadOnlyList<ScenarioInfo> scenarios, PlanOptions options)
    {
        string role = configuration.Role.Role();
        ScenarioInfo[] ordered = [.. scenarios.Where(scenario => scenario.Role == role).OrderBy(scenario => scenario.Order)];
        Fixtures fixtures = new(configuration, options);
        PlannedScenario[] planned = [.. ordered.Select(scenario => Plan(scenario, fixtures, options))];
        if (options.Shard is { } shard)
        {
            planned = Sharding.Take(planned, shard);
        }

        bool isNarrowed = !ordered.SelectMany(scenario => scenario.Cases).All(options.Selection.Includes);
        bool isDivided = planned.SelectMany(scenario => scenario.Cases).Any(test => test.Cause == LeaveOut.Shard);
        return new RunPlan(planned, isNarrowed || isDivided) { Notes = [.. Notes(configuration, ordered, planned)], Shard = options.Shard };
    }

    private static IEnumerable<string> Notes(RunConfiguration configuration, ScenarioInfo[] scenarios, PlannedScenario[] planned)
    {
        HashSet<string> played = [.. planned.Where(scenario => scenario.LeftOut is null).Select(scenario => scenario.Id)];
        int updates = scenarios.Where(scenario => played.Contains(scenario.Id) && scenario.Packages.Contains(PackageKind.Good)).Sum(scenario => scenario.Updates);
        return PackageTurns.Notes(configuration.Client?.Packages.GetValueOrDefault(PackageKind.Good) ?? [], updates);
    }

    private static PlannedScenario Plan(ScenarioInfo scenario, Fixtures fixtures, PlanOptions options)
    {
        LeaveOut? missing = fixtures.MissingFor(scenario);
        PlannedCase[] cases = [.. scenario.Cases.Select(test => Plan(test, missing, fixtures, options))];
        PlannedCase? open = cases.FirstOrDefault(test => test.LeftOut is null);
        PlannedCase? first = cases.FirstOrDefault(test => test.Cause != LeaveOut.Selection) ?? cases.FirstOrDefault();
        return new PlannedScenario(
            scenario.Id,
            scenario.Operations,
            scenario.Updates,
            scenario.Sessions,
            fixtures.PromptsOf(scenario),
            open is null ? first?.LeftOut ?? missing?.Reason : null,
            cases);
    }

    // What was not wanted is said before what is missing for it: nobody has to provide what nobody asked for.
    private static PlannedCase Plan(CaseInfo test, LeaveOut? missing, Fixtures fixtures, PlanOptions options)
    {
        LeaveOut? why = options.Selection.Includes(test)
            ? missing ?? fixtures.MissingFor(test)
            : new LeaveOut(LeaveOut.Selection, "not selected");
        return new PlannedCase(test.Id, why?.Reason, why?.Cause);
    }
}

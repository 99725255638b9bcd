using System.Globalization;
using System.Text.Json.Nodes;
using Fumo.Record;

namespace Fumo.Plan;

/// <summary>Shows a plan to people and to programs.</summary>
public static class PlanText
{
    /// <summary>The plan in plain lines: what is played, what it costs, what is left out and why.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="scenarios">What is known of the scenarios, for their titles.</param>
    /// <param name="operation">The time that one operation takes; null when nobody knows.</param>
    /// <param name="atMost">The deadline of one operation.</param>
    public static IEnumerable<string> Lines(RunPlan plan, IReadOnlyList<Catalogue.ScenarioInfo> scenarios, TimeSpan? operation, TimeSpan atMost)
    {
        Dictionary<string, string> titles = scenarios.ToDictionary(scenario => scenario.Id, scenario => scenario.Title);
        foreach (PlannedScenario scenario in plan.Played)
        {
            yield return $"{scenario.Id}: {titles.GetValueOrDefault(scenario.Id, "")} ({Costs(scenario)})";
            foreach (PlannedCase test in scenario.Cases)
            {
                yield return test.LeftOut is null ? $"  {test.Id}" : $"  {test.Id} - left out: {test.LeftOut}";
            }
        }

        PlannedScenario[] leftOut = [.. plan.Scenarios.Where(scenario => scenario.LeftOut is not null)];
        foreach (PlannedScenario scenario in leftOut)
        {
            yield return $"left out: {scenario.Id} ({Count(scenario.Cases.Count, "case")}): {scenario.LeftOut}";
        }

        foreach (string note in plan.Notes)
        {
            yield return $"note: {note}";
        }

        yield return $"In all: {Count(plan.Played.Count(), "scenario")}, {Count(plan.Cases, "case")}, {Count(plan.Operations, "operation")} "
            + $"({Count(plan.Updates, "update")}), about {Count(plan.Sessions, "session")}, {Count(plan.Prompts, "prompt")}; "
            + $"{Count(leftOut.Length, "scenario")} left out.";
        yield return (operation is { } each ? $"Operations take about {Minutes(plan.Duration(each))}; " : "Operations take ")
            + $"at most {Minutes(plan.Duration(atMost))} (timeouts.operation).";
    }

    /// <summary>The plan as JSON: the scenarios as run.json has them, and the sums.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="operation">The time that one operation takes; null when nobody knows.</param>
    /// <param name="atMost">The deadline of one operation.</param>
    public static JsonObject ToJson(RunPlan plan, TimeSpan? operation, TimeSpan atMost) => new()
    {
        ["scenarios"] = new JsonArray([.. plan.Scenarios.Select(ToJson)]),
        ["cases"] = plan.Cases,
        ["operations"] = plan.Operations,
        ["updates"] = plan.Updates,
        ["sessions"] = plan.Sessions,
        ["prompts"] = plan.Prompts,
        ["minutes"] = operation is { } each ? plan.Duration(each).TotalMinutes : null,
        ["minutesAtMost"] = plan.Duration(atMost).TotalMinutes,
        ["partial"] = plan.IsPartial,
        ["notes"] = new JsonArray([.. plan.Notes.Select(note => (JsonNode)note)]),
    };

    private static JsonNode ToJson(PlannedScenario scenario) => new JsonObject
    {
        ["id"] = scenario.Id,
        ["operations"] = scenario.Operations,
        ["updates"] = scenario.Updates,
        ["sessions"] = scenario.Sessions,
        ["prompts"] = scenario.Prompts,
        ["leftOut"] = scenario.LeftOut,
        ["cases"] = new JsonArray([.. scenario.Cases.Select(test =>
            new JsonObject { ["id"] = test.Id, ["leftOut"] = test.LeftOut, ["cause"] = test.Cause })]),
    };

    private static string Costs(PlannedScenario scenario)
    {
        string costs = $"{Count(scenario.Operations, "operation")}, {Count(scenario.Sessions, "session")}";
        return scenario.Prompts == 0 ? costs : $"{costs}, {Count(scenario.Prompts, "prompt")}";
    }

    private static string Count(int count, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");

    private static string Minutes(TimeSpan time) => time < TimeSpan.FromMinutes(1)
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(time.TotalSeconds):0} s")
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(time.TotalMinutes):0} min");
}

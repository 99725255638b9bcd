using System.Text.Json;
using System.Text.Json.Nodes;
using Fumo.Record;

namespace Fumo.Suites;

/// <summary>Whether a run in its folder is the one that the command line and the configuration describe now.</summary>
internal static class RunAgreement
{
    /// <summary>In what they differ, a sentence each; empty when they agree.</summary>
    /// <param name="recorded">The run in its folder.</param>
    /// <param name="given">What is given now.</param>
    /// <param name="isOfOnePlan">True when they have to play the same.</param>
    public static IReadOnlyList<string> Differences(RunRecord recorded, RunRecord given, bool isOfOnePlan = true) =>
    [
        .. Tool(recorded, given),
        .. Values(recorded.Configuration, given.Configuration, ""),
        .. isOfOnePlan ? Scenarios(recorded, given) : [],
        .. Flag("--strict-waivers", recorded.AreWaiversStrict, given.AreWaiversStrict),
    ];

    private static IEnumerable<string> Tool(RunRecord recorded, RunRecord given)
    {
        if (recorded.ToolVersion != given.ToolVersion)
        {
            yield return $"it was played by version {recorded.ToolVersion} of this tool, this is {given.ToolVersion}";
        }
    }

    private static IEnumerable<string> Flag(string name, bool was, bool isNow)
    {
        if (was != isNow)
        {
            yield return $"it was played {(was ? "with" : "without")} {name}";
        }
    }

    private static IEnumerable<string> Values(JsonNode? was, JsonNode? isNow, string key)
    {
        if (was is not JsonObject && isNow is not JsonObject)
        {
            return JsonNode.DeepEquals(was, isNow) ? [] : [$"{key} was {Text(was)}, is {Text(isNow)}"];
        }

        JsonObject[] both = [was as JsonObject ?? [], isNow as JsonObject ?? []];
        return both.SelectMany(one => one.Select(field => field.Key)).Distinct()
            .SelectMany(name => Values(both[0][name], both[1][name], key.Length == 0 ? name : $"{key}.{name}"));
    }

    private static string Text(JsonNode? value) => value is null ? "not given" : value.ToJsonString(JsonSerializerOptions.Web);

    private static IEnumerable<string> Scenarios(RunRecord recorded, RunRecord given)
    {
        HashSet<string> was = [.. Cases(recorded)];
        HashSet<string> isNow = [.. Cases(given)];
        if (was.Except(isNow).ToArray() is { Length: > 0 } gone)
        {
            yield return $"the plan had {Names(gone)}; give the same --select, --shard, --unattended and --intrusive as then";
        }

        if (isNow.Except(was).ToArray() is { Length: > 0 } more)
        {
            yield return $"the plan did not have {Names(more)}; give the same --select, --shard, --unattended and --intrusive as then";
        }
    }

    private static IEnumerable<string> Cases(RunRecord record) =>
        record.Plan.SelectMany(scenario => scenario.Cases.Where(one => scenario.LeftOut is null && one.LeftOut is null)).Select(one => one.Id);

    private static string Names(string[] cases) => cases.Length <= 3 ? string.Join(", ", cases) : $"{string.Join(", ", cases.Take(3))} and {cases.Length - 3} more cases";
}

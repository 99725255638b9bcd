using System.Text.Json;
using System.Text.Json.Nodes;
using Fumo.Judge;

namespace Fumo.Reports;

/// <summary>In what a report differs from what its transcripts give.</summary>
internal static class ReportDifference
{
    private const int MaxShown = 120;

    /// <summary>Every value that differs; never empty, as the octets do.</summary>
    /// <param name="given">report.json.</param>
    /// <param name="expected">What it has to be.</param>
    internal static IReadOnlyList<string> Exact(byte[] given, byte[] expected)
    {
        List<string> found = [.. Values(JsonNode.Parse(given), JsonNode.Parse(expected), "")];
        return found.Count > 0 ? found : ["report.json has the values that its transcripts give, but is not written as fumo writes it"];
    }

    /// <summary>All that a report says of its run and that differs, but for wording; cases that only one of the two knows are left out, and so are the counts then.</summary>
    /// <param name="given">The report of another version.</param>
    /// <param name="again">What this version makes of it.</param>
    internal static IEnumerable<string> OfVerdicts(RunReport given, RunReport again)
    {
        HashSet<string> shared = [.. given.Tests.Select(test => test.Id).Intersect(again.Tests.Select(test => test.Id))];
        bool areSame = shared.Count == given.Tests.Count && shared.Count == again.Tests.Count;
        HashSet<string> items = [.. given.Scr.Select(item => item.Id).Intersect(again.Scr.Select(item => item.Id))];
        return Values(Outline(given, shared, items, areSame), Outline(again, shared, items, areSame), "");
    }

    /// <summary>Cases that only one of the two knows.</summary>
    /// <param name="given">The report of another version.</param>
    /// <param name="again">What this version makes of it.</param>
    internal static IEnumerable<string> OnlyInOne(RunReport given, RunReport again)
    {
        string[] was = [.. given.Tests.Select(test => test.Id)];
        string[] now = [.. again.Tests.Select(test => test.Id)];
        if (was.Except(now).Count() is > 0 and var gone)
        {
            yield return $"{Plural.Of(gone, "case")} of the report cannot be judged by this version, which does not know them";
        }

        if (now.Except(was).Count() is > 0 and var more)
        {
            yield return $"{Plural.Of(more, "case")} of this version did not exist then";
        }
    }

    private static JsonObject Outline(RunReport report, HashSet<string> shared, HashSet<string> items, bool isWhole) => new()
    {
        ["verdict"] = report.Verdict,
        ["otherProfiles"] = Words(report.OtherProfiles),
        ["dm"] = report.Dm.Verdict,
        ["gate"] = report.Gate,
        ["exitCode"] = report.ExitCode,
        ["complete"] = report.Complete,
        ["unjudged"] = string.Join(", ", report.Unjudged),
        ["summary"] = isWhole ? Counts(report.Summary) : null,
        ["operations"] = report.Operations.ToString(),
        ["scr"] = new JsonArray([.. report.Scr.Where(item => items.Contains(item.Id)).Select(JsonNode (item) => new JsonObject { ["id"] = item.Id, ["applicable"] = item.Applicable, ["verdict"] = item.Verdict })]),
        ["tests"] = new JsonArray([.. report.Tests.Where(test => shared.Contains(test.Id)).Select(Outline)]),
    };

    private static JsonNode Outline(CaseVerdict test) => new JsonObject
    {
        ["id"] = test.Id,
        ["verdict"] = test.Verdict,
        ["otherProfiles"] = Words(test.OtherProfiles),
        ["findings"] = string.Join(", ", test.Findings.Select(finding => $"{finding.Rule}: {finding.Effect}").Distinct().Order(StringComparer.Ordinal)),
    };

    private static string Counts(SummaryCounts counts) =>
        $"{counts.Pass} pass, {counts.Fail} fail, {counts.Inconclusive} inconclusive, {counts.NotApplicable} notApplicable, {counts.NotRun} notRun, {counts.Warnings} warnings";

    private static JsonObject Words(IReadOnlyDictionary<string, string> words) => new([.. words.Select(word => KeyValuePair.Create(word.Key, (JsonNode?)word.Value))]);

    private static IEnumerable<string> Values(JsonNode? given, JsonNode? expected, string at) => (given, expected) switch
    {
        (JsonObject one, JsonObject other) =>
            Keys(one, other).SelectMany(key => Values(one[key], other[key], at.Length == 0 ? key : $"{at}.{key}")),
        (JsonArray one, JsonArray other) => Elements(one, other, at),
        _ when JsonNode.DeepEquals(given, expected) => [],
        _ => [$"report.json: {at} is {Text(given)}; the transcripts give {Text(expected)}"],
    };

    private static IEnumerable<string> Keys(JsonObject one, JsonObject other) => one.Concat(other).Select(field => field.Key).Distinct();

    // What has an id is found by it, so that one that is missing does not shift all that follow.
    private static IEnumerable<string> Elements(JsonArray given, JsonArray expected, string at)
    {
        Dictionary<string, JsonNode?> was = Named(given);
        Dictionary<string, JsonNode?> due = Named(expected);
        return was.Keys.Union(due.Keys).SelectMany(name => Values(was.GetValueOrDefault(name), due.GetValueOrDefault(name), $"{at}[{name}]"));
    }

    private static Dictionary<string, JsonNode?> Named(JsonArray list)
    {
        Dictionary<string, JsonNode?> named = [];
        for (int i = 0; i < list.Count; i++)
        {
            named.TryAdd(Id(list[i]) ?? $"{i}", list[i]);
        }

        return named;
    }

    private static string? Id(JsonNode? element) =>
        element is JsonObject fields && fields["id"] is JsonValue value && value.TryGetValue(out string? id) ? BundleName.Shown(id) : null;

    private static string Text(JsonNode? value)
    {
        string text = value is null ? "missing" : Visible.Text(value.ToJsonString(JsonSerializerOptions.Web));
        return text.Length > MaxShown ? $"{text[..MaxShown]}…" : text;
    }
}

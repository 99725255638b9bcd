using System.Text.Json.Nodes;
using Fumo.Catalogue;
using Fumo.Judge;
using Fumo.Mo;
using Fumo.Reference;


namespace Fumo.Cli;

/// <summary>The lists that <c>fumo list</c> shows, each a row of fields per thing.</summary>
internal static class Listings
{
    /// <summary>The lists by name.</summary>
    public static IReadOnlyDictionary<string, Func<IEnumerable<JsonObject>>> All { get; } = new Dictionary<string, Func<IEnumerable<JsonObject>>>
    {
        ["tests"] = Tests,
        ["scr"] = Requirements,
        ["rules"] = Rules,
        ["rulings"] = Rulings,
        ["faults"] = () => [.. FaultCatalogue.All.Select(fault => Of(fault, "client")), .. ServerFaultCatalogue.All.Select(fault => Of(fault, "server"))],
        ["variants"] = () => [.. VariantCatalogue.All.Select(variant => Variant(variant, "client")), .. ServerVariantCatalogue.All.Select(variant => Variant(variant, "server"))],
        ["states"] = States,
        ["results"] = Results,
    };

    // The cases of the DM protocol judge either role.
    private static IReadOnlyList<Case> Cases =>
    [
        .. SuiteShelf.All.SelectMany(suite => suite.Cases)
            .Concat(RunCases.For(Fumo.Record.Side.Client)).Concat(RunCases.For(Fumo.Record.Side.Server)).DistinctBy(judged => judged.Info.Id),
    ];

    private static IEnumerable<JsonObject> Tests() =>
        from judged in Cases
        let scenario = SuiteShelf.All.SelectMany(suite => suite.Scenarios).FirstOrDefault(one => one.Info.Id == judged.Scenario)
        select new JsonObject
        {
            ["id"] = judged.Info.Id,
            ["title"] = judged.Info.Title,
            ["section"] = judged.Info.Section,
            ["scr"] = Strings(judged.Info.Scr),
            ["tags"] = Strings(judged.Info.Tags),
            ["operations"] = scenario?.Info.Operations ?? 0,
            ["scenario"] = judged.Scenario,
            ["rules"] = Strings(judged.Info.Rules),
        };

    private static IEnumerable<JsonObject> Requirements() => FumoCatalogue.Scr.Select(item => new JsonObject
    {
        ["id"] = item.Id,
        ["officialId"] = item.OfficialId,
        ["title"] = item.Title,
        ["section"] = item.Section,
        ["status"] = item.Status,
        ["condition"] = Strings(item.Condition),
        ["basis"] = item.Basis,
        ["evidence"] = item.Evidence,
        ["role"] = item.Role,
        ["rules"] = Strings(RuleIndex.Judging(item.Id).Select(rule => rule.Id)),
        ["tests"] = Strings(Cases.Where(judged => judged.Info.Scr.Contains(item.Id)).Select(judged => judged.Info.Id)),
        ["faults"] = Strings(FaultCatalogue.All.Concat(ServerFaultCatalogue.All).Where(fault => RuleIndex.Judging(item.Id).Any(rule => rule.Id == fault.Rule)).Select(fault => fault.Id)),
        ["note"] = item.Note,
    });

    private static IEnumerable<JsonObject> Rules() => RuleIndex.All.Select(rule => new JsonObject
    {
        ["id"] = rule.Id,
        ["title"] = rule.Title,
        ["document"] = rule.Document is Document.Dm ? "DM" : "FUMO",
        ["section"] = rule.Section,
        ["level"] = rule.Rule.Level.ToString().ToLowerInvariant(),
        ["basis"] = rule.Basis.ToString().ToLowerInvariant(),
        ["strict"] = rule.EffectIn("strict"),
        ["field"] = rule.EffectIn("field"),
        ["ruling"] = rule.Ruling,
        ["scr"] = Strings(rule.Scr),
    });

    private static IEnumerable<JsonObject> Rulings() => FumoCatalogue.Rulings.Select(ruling => new JsonObject
    {
        ["id"] = ruling.Id,
        ["section"] = ruling.Section,
        ["question"] = ruling.Question,
        ["readings"] = new JsonObject(ruling.Readings.Select(reading => KeyValuePair.Create(reading.Key, (JsonNode?)$"{reading.Value.Says} ({reading.Value.Effect})"))),
        ["known"] = ruling.Known,
        ["strict"] = ruling.Strict,
        ["field"] = ruling.Field,
    });

    private static IEnumerable<JsonObject> States() => Enum.GetValues<FumoState>().Select(state => new JsonObject
    {
        ["value"] = (int)state,
        ["name"] = state.ToString(),
    });

    private static IEnumerable<JsonObject> Results() => ResultCodes.Table.Select(range => new JsonObject
    {
        ["first"] = range.First,
        ["last"] = range.Last,
        ["outcome"] = range.Outcome.ToString().ToLowerInvariant(),
        ["meaning"] = range.Title,
    });

    private static JsonObject Of(BehaviourInfo fault, string role) =>
        new() { ["id"] = fault.Id, ["title"] = fault.Title, ["breaks"] = fault.Requirement, ["rule"] = fault.Rule, ["role"] = role };

    private static JsonObject Variant(BehaviourInfo variant, string role) => new() { ["id"] = variant.Id, ["title"] = variant.Title, ["role"] = role };

    private static JsonArray Strings(IEnumerable<string> values) => [.. values.Select(value => (JsonNode)value)];
}

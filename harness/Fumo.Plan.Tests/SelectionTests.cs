using Fumo.Catalogue;

namespace Fumo.Plan.Tests;

public sealed class SelectionTests
{
    [TestCase("client.update.accepted", "client.update.accepted")]
    [TestCase("FUMO-C-016", "client.update.correlator")]
    [TestCase("client.update.*", "client.update.accepted client.update.correlator")]
    [TestCase("FUMO-T-0?0", "client.tree.state")]
    [TestCase("FUMO-T-00*", "client.tree.type")]
    [TestCase("*.t?pe", "client.tree.type")]
    [TestCase("tag:tree", "client.tree.state client.tree.type")]
    [TestCase("TAG:Tree", "client.tree.state client.tree.type")]
    [TestCase("client.tree.type FUMO-C-016", "client.tree.type client.update.correlator")]
    [TestCase("!client.update.*", "client.tree.state client.tree.type client.twins.apart")]
    [TestCase("!tag:tree !tag:update", "client.twins.apart")]
    [TestCase("client.* !tag:tree", "client.twins.apart client.update.accepted client.update.correlator")]
    [TestCase("!tag:tree client.*", "client.twins.apart client.update.accepted client.update.correlator")]
    [TestCase("", "client.tree.state client.tree.type client.twins.apart client.update.accepted client.update.correlator")]
    public void Expressions_are_united_and_exclusions_taken_away(string expressions, string expected)
    {
        Selection selection = Selection.Parse(Words(expressions), Suite.Scenarios).Selection!;

        IEnumerable<string> included = Suite.Scenarios.SelectMany(scenario => scenario.Cases).Where(selection.Includes).Select(test => test.Id);
        Assert.That(included.Order(StringComparer.Ordinal), Is.EqualTo(Words(expected)));
    }

    [TestCase("client.update.acepted", "near it: client.update.accepted")]
    [TestCase("FUMO-C-061", "near it: FUMO-C-016")]
    [TestCase("tag:tre", "near it: tag:tree")]
    [TestCase("update", "client.update.accepted")]
    [TestCase("server.*.nothing", "'fumo list' shows what there is")]
    [TestCase("!client.upd.*", "matches no case")]
    [TestCase("tag:tree !client.tree.*", "nothing is left")]
    [TestCase("[", "matches no case")]
    [TestCase(@"\", "matches no case")]
    public void What_matches_nothing_is_a_mistake_with_what_is_near(string expressions, string message)
    {
        SelectionResult result = Selection.Parse(Words(expressions), Suite.Scenarios);

        Assert.That(result.Selection, Is.Null);
        Assert.That(result.Errors.Single().Message, Does.Contain(message));
        Assert.That(result.Errors.Single().Key, Is.EqualTo("--select"));
    }

    [TestCase("1/1")]
    [TestCase("2/3")]
    public void A_shard_is_a_part_of_a_whole(string text) => Assert.That(Shard.Parse(text)!.ToString(), Is.EqualTo(text));

    [TestCase("0/3")]
    [TestCase("4/3")]
    [TestCase("1")]
    [TestCase("1/0")]
    [TestCase("-1/3")]
    [TestCase("1/2/3")]
    [TestCase("1/99999999999")]
    public void Anything_else_is_no_shard(string text) => Assert.That(Shard.Parse(text), Is.Null);

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>A small suite: a tree, updates, and two objects.</summary>
internal static class Suite
{
    public static IReadOnlyList<ScenarioInfo> Scenarios { get; } =
    [
        Scenario("client.update", 20, 2, 2, 5, 0, ["good"], Case("client.update.accepted", "FUMO-C-002", "update"), Case("client.update.correlator", "FUMO-C-016", "update", "alert")),
        Scenario("client.tree", 10, 0, 0, 1, 0, [], Case("client.tree.type", "FUMO-T-001", "tree"), Case("client.tree.state", "FUMO-T-010", "tree")),
        Scenario("client.twins", 30, 1, 1, 3, 0, ["good"], Case("client.twins.apart", "FUMO-T-014", "twoobjects")),
    ];

    public static ScenarioInfo Scenario(
        string id, int order, int operations, int updates, int sessions, int prompts, string[] packages, params CaseInfo[] cases) =>
        new(id, $"Title of {id}", id.Split('.')[0], order, operations, updates, sessions, prompts, packages, cases);

    public static CaseInfo Case(string id, string scr, params string[] tags) => new(id, $"Title of {id}", "6.2", [scr], tags, []);
}

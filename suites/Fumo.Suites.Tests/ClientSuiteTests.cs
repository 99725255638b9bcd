using System.Text.RegularExpressions;
using Fumo.Catalogue;
using Fumo.Judge;
using Fumo.Suites.Client;

namespace Fumo.Suites.Tests;

/// <summary>What holds for the client suite as a whole: its ids, what it covers, what it costs.</summary>
public sealed partial class ClientSuiteTests
{
    private static readonly SuiteIndex Suite = ClientSuite.Index;

    [Test]
    public void Every_case_has_an_id_of_its_own_that_names_role_operation_and_aspect()
    {
        List<string> ids = [.. Suite.Cases.Select(judged => judged.Info.Id)];

        Assert.That(ids, Is.Unique);
        Assert.That(ids, Is.All.Matches<string>(id => IdPattern().IsMatch(id!)));
    }

    [Test]
    public void Every_requirement_that_a_case_names_is_in_the_catalogue()
    {
        IEnumerable<string> unknown = Suite.Cases.SelectMany(judged => judged.Info.Scr).Where(id => FumoCatalogue.FindScr(id) is null);

        Assert.That(unknown, Is.Empty);
    }

    [Test]
    public void A_case_judges_one_requirement_so_that_its_failure_names_no_other()
    {
        Assert.That(Suite.Cases.Where(judged => judged.Info.Scr.Count != 1).Select(judged => judged.Info.Id), Is.Empty);
    }

    [Test]
    public void Every_rule_of_a_case_judges_one_of_its_requirements_or_one_near_by()
    {
        foreach (Case judged in Suite.Cases)
        {
            Assert.That(judged.Rules, Is.Not.Empty, judged.Info.Id);
            Assert.That(
                judged.Rules.SelectMany(rule => RuleIndex.Of(rule).Scr).Intersect(judged.Info.Scr), Is.Not.Empty, judged.Info.Id);
        }
    }

    [Test]
    public void Every_requirement_on_trees_and_clients_has_a_case()
    {
        IEnumerable<string> wanted = FumoCatalogue.Scr.Select(item => item.Id)
            .Where(id => id.StartsWith("FUMO-T-", StringComparison.Ordinal) || id.StartsWith("FUMO-C-", StringComparison.Ordinal));

        Assert.That(Suite.Cases.SelectMany(judged => judged.Info.Scr), Is.SupersetOf(wanted));
    }

    [Test]
    public void The_whole_suite_stays_within_its_budget_of_operations()
    {
        Assert.That(Suite.Scenarios.Sum(scenario => scenario.Info.Operations), Is.LessThanOrEqualTo(40));
        Assert.That(Suite.Scenarios.Sum(scenario => scenario.Info.Updates), Is.LessThanOrEqualTo(15));
    }

    [Test]
    public void The_gate_stays_within_its_budget_of_operations()
    {
        ScenarioInfo[] gate = [.. Suite.Scenarios.Select(scenario => scenario.Info).Where(info => info.Cases.Any(judged => judged.Tags.Contains("gate")))];

        Assert.That(gate.Sum(info => info.Operations), Is.LessThanOrEqualTo(8));
        Assert.That(gate.Sum(info => info.Updates), Is.LessThanOrEqualTo(4));
    }

    [Test]
    public void Only_tags_of_the_outer_surface_are_used()
    {
        string[] known =
        [
            "tree", "exec", "download", "update", "downloadandupdate", "packagedata", "alert", "state", "clientinitiated",
            "adverse", "operator", "reboot", "twoobjects", "hostile", "gate", "dm",
        ];

        Assert.That(Suite.Cases.SelectMany(judged => judged.Info.Tags).Distinct(), Is.SubsetOf(known));
    }

    [GeneratedRegex(@"^(client|dm)(\.[a-z][a-z0-9-]*){2,3}$")]
    private static partial Regex IdPattern();
}

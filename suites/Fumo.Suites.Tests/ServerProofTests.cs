using Fumo.Judge;
using Fumo.Reference;
using Fumo.Reports;
using Fumo.Suites.Server;

namespace Fumo.Suites.Tests;

/// <summary>The proof of the server suite: every fault killed by the rule that it names, and no conformant server failed.</summary>
public sealed class ServerProofTests
{
    private const int FirstRow = 116;
    private const int Rows = 29;

    private static readonly Lazy<KillMatrix> Matrix = new(() => new Proof(ServerProof.Subject(ServerSuite.Index)).Play([], (_, _) => { }));

    private static IEnumerable<string> Faults => ServerFaultCatalogue.All.Select(fault => fault.Id);

    private static IEnumerable<string> Variants => ServerVariantCatalogue.All.Select(variant => variant.Id);

    [TestCaseSource(nameof(Faults))]
    public void A_fault_is_killed_by_the_rule_that_it_names_and_by_no_other_that_is_not_declared(string id)
    {
        FaultProof fault = Matrix.Value.Faults.Single(one => one.Id == id);

        Assert.That(fault.Outcome, Is.EqualTo("killed"), $"{fault.Rule} found no {fault.Effect}");
        Assert.That(fault.Undeclared.Select(finding => $"{finding.Rule} {finding.Effect}: {finding.Message}"), Is.Empty);
        Assert.That(fault.Unseen, Is.Empty, "Declared as consequences, but nothing was found.");
    }

    [TestCaseSource(nameof(Faults))]
    public void A_fault_names_a_rule_of_the_requirement_that_it_breaks(string id)
    {
        BehaviourInfo fault = ServerFaultCatalogue.All.Single(one => one.Id == id);

        Assert.That(RuleIndex.Find(fault.Rule!)?.Scr, Does.Contain(fault.Requirement));
    }

    [TestCaseSource(nameof(Variants))]
    public void A_conformant_variant_passes(string id)
    {
        VariantProof variant = Matrix.Value.Variants.Single(one => one.Id == id);

        Assert.That(variant.Outcome, Is.EqualTo("passed"), string.Join('\n', variant.Surprises));
    }

    [Test]
    public void Every_rule_on_servers_that_can_be_broken_is_failed_by_a_fault() =>
        Assert.That(Matrix.Value.Rules.Where(rule => rule.FailedBy.Count == 0).Select(rule => rule.Id), Is.Empty);

    [Test]
    public void Every_way_in_which_servers_go_wrong_has_a_fault_or_a_reason_why_it_has_none()
    {
        IEnumerable<string> rows = Enumerable.Range(FirstRow, Rows).Select(number => $"M{number}");

        Assert.That(rows.Where(row => !RowsWithoutFault.Reasons.ContainsKey(row) && !Faults.Any(id => id.StartsWith(row, StringComparison.Ordinal))), Is.Empty);
        Assert.That(rows.Where(row => RowsWithoutFault.Reasons.ContainsKey(row) && Faults.Any(id => id.StartsWith(row, StringComparison.Ordinal))), Is.Empty);
    }

    [Test]
    public void The_plain_server_passes_in_every_configuration_in_which_anything_is_proven() =>
        Assert.That(Matrix.Value.Variants.Where(variant => variant.Id == "reference").Select(variant => $"{variant.Setup}: {variant.Outcome}"), Is.All.EndsWith("passed"));
}

using Fumo.Judge;
using Fumo.Reference;

namespace Fumo.Suites.Tests;

/// <summary>Every fault in alerts, result codes and State is found by the rule that it names, at that rule's weight.</summary>
public sealed class AlertFaultTests
{
    private const string TwoObjects = "  root: [./FUMO/Pkg1, ./FUMO/Pkg2]";

    private static IEnumerable<string> Faults => FaultCatalogue.All.Select(fault => fault.Id)
        .Where(id => int.Parse(id.AsSpan(1, id.Length - (char.IsLetter(id[^1]) ? 2 : 1)), null) is >= 49 and <= 115 or 149);

    [TestCaseSource(nameof(Faults))]
    public void A_fault_is_found_by_the_rule_that_it_names(string id)
    {
        BehaviourInfo fault = FaultCatalogue.All.Single(one => one.Id == id);
        RuleInfo rule = RuleIndex.All.Single(one => one.Id == fault.Rule);

        RunReport report = ReferenceRuns.Play($"{{reference: {{fault: [{id}]}}}}", fault.Setup.Roots.Count > 1 ? TwoObjects : string.Empty).Report;

        string weight = rule.Rule.Level == Level.Must && !fault.IsMild ? "fail" : "warning";
        string[] found = [.. report.Tests.SelectMany(test => test.Findings).Select(finding => $"{finding.Rule} {finding.Effect}").Distinct()];
        Assert.That(found, Does.Contain($"{fault.Rule} {weight}"));
    }

    [Test]
    public void A_device_with_two_objects_is_conformant()
    {
        RunReport report = ReferenceRuns.Play(client: TwoObjects).Report;

        Assert.That(report.Tests.SelectMany(test => test.Findings).Select(finding => finding.Message), Is.Empty);
        Assert.That(report.Tests.Where(test => test.Scenario == "client.two-objects").Select(test => test.Verdict), Does.Contain("pass"));
        Assert.That(report.Verdict, Is.EqualTo("conformant"));
    }
}

using Fumo.Judge;
using Fumo.Reference;

namespace Fumo.Suites.Tests;

/// <summary>Each fault in nodes and Execs, and each lazy device, is found by the rule that the fault names.</summary>
[Parallelizable(ParallelScope.Children)]
public sealed class NodeAndExecFaultTests
{
    private static readonly string[] Faults =
    [
        "M01", "M02", "M02b", "M03", "M04", "M05", "M06", "M07", "M08", "M09", "M09b", "M10", "M11", "M11b", "M12", "M12b", "M13", "M13b", "M14", "M14b", "M14c",
        "M15", "M16", "M16b", "M16c", "M17", "M18", "M19", "M20", "M20b", "M21", "M22", "M23", "M24", "M24b", "M25",
        "M26", "M27", "M27b", "M27c", "M28", "M29", "M30", "M31", "M32", "M33", "M34", "M35", "M36", "M37", "M38", "M39", "M40", "M41", "M42", "M43", "M44",
        "M45", "M46", "M47", "M145", "M146", "M147", "M148", "M150", "L01", "L02", "L03", "L04", "L06", "L07",
    ];

    [TestCaseSource(nameof(Faults))]
    public void A_fault_is_found_by_the_rule_that_it_names(string id)
    {
        BehaviourInfo fault = FaultCatalogue.All.Single(one => one.Id == id);
        RunReport report = ReferenceRuns.Play($"{{reference: {{fault: [{id}]}}}}").Report;

        string[] found = [.. report.Tests.SelectMany(test => test.Findings).Select(finding => $"{finding.Rule} {finding.Effect}").Distinct()];
        string effect = RuleIndex.All.Single(rule => rule.Id == fault.Rule).Rule.Level == Level.Must ? "fail" : "warning";
        Assert.That(found, Does.Contain($"{fault.Rule} {effect}"));
    }
}

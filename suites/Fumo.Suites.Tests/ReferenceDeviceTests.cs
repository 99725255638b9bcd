using Fumo.Judge;
using Fumo.Record;

namespace Fumo.Suites.Tests;

/// <summary>The suite against the reference device: whole, conformant, repeatable, and failed by each fault that nobody can dispute.</summary>
public sealed class ReferenceDeviceTests
{
    [Test]
    public void The_reference_device_is_conformant_in_both_profiles_with_nothing_left_to_say()
    {
        RunReport report = ReferenceRuns.Play().Report;

        // It has one object.
        IEnumerable<CaseVerdict> played = report.Tests.Where(test => !test.Tags.Contains("twoobjects"));
        Assert.That(played.Where(test => test.Verdict is not ("pass" or "notApplicable")).Select(test => $"{test.Id}: {test.Verdict}: {test.Reason}"), Is.Empty);
        Assert.That(report.Tests.SelectMany(test => test.Findings).Select(finding => finding.Message), Is.Empty);
        Assert.That(report.Verdict, Is.EqualTo("conformant"));
        Assert.That(report.OtherProfiles, Is.EqualTo(new Dictionary<string, string> { ["field"] = "conformant" }));
        Assert.That(report.Dm.Verdict, Is.EqualTo("conformant"));
    }

    [Test]
    public void The_same_run_twice_takes_the_same_course()
    {
        VirtualRunResult first = ReferenceRuns.Play();
        VirtualRunResult second = ReferenceRuns.Play();

        Assert.That(second.Entries.Select(Course), Is.EqualTo(first.Entries.Select(Course)));
    }

    [Test]
    public void The_run_spends_the_operations_that_its_plan_says()
    {
        RunReport report = ReferenceRuns.Play().Report;

        Assert.That(report.Operations.Exec, Is.LessThanOrEqualTo(Client.ClientSuite.Index.Scenarios.Sum(scenario => scenario.Info.Operations)));
        Assert.That(report.Operations.Updates, Is.LessThanOrEqualTo(Client.ClientSuite.Index.Scenarios.Sum(scenario => scenario.Info.Updates)));
    }

    [TestCase("M26", "FUMO-C-002")]
    [TestCase("M29", "FUMO-C-011")]
    [TestCase("M48", "FUMO-C-011")]
    [TestCase("M56", "FUMO-C-012")]
    [TestCase("M62", "FUMO-C-015")]
    [TestCase("M63", "FUMO-C-014")]
    [TestCase("M70", "FUMO-C-016")]
    [TestCase("M71", "FUMO-C-017")]
    [TestCase("M75", "FUMO-C-017")]
    [TestCase("M82", "FUMO-C-018")]
    [TestCase("M83", "FUMO-C-019")]
    [TestCase("M86", "FUMO-C-018")]
    [TestCase("M06", "FUMO-T-011")]
    [TestCase("M07", "FUMO-T-011")]
    [TestCase("M08", "FUMO-T-011")]
    [TestCase("M97", "FUMO-C-007")]
    [TestCase("M98", "FUMO-C-007")]
    [TestCase("M102", "FUMO-C-022")]
    public void A_gate_fault_fails_the_requirement_that_it_breaks(string fault, string broken)
    {
        RunReport report = ReferenceRuns.Play($"{{reference: {{fault: [{fault}]}}}}").Report;

        string[] failed = [.. report.Scr.Where(item => item.Verdict == "fail").Select(item => item.Id)];
        Assert.That(report.ExitCode, Is.EqualTo(1));
        Assert.That(failed, Does.Contain(broken));
        Assert.That(failed, Is.SubsetOf(Consequences.GetValueOrDefault(fault, []).Append(broken)), "What else fails must follow from the fault.");
    }

    [TestCase("M56")]
    [TestCase("M62")]
    [TestCase("M63")]
    [TestCase("M70")]
    [TestCase("M71")]
    [TestCase("M75")]
    public void An_alert_that_is_wrong_in_itself_is_still_the_one_that_was_waited_for(string fault)
    {
        VirtualRunResult run = ReferenceRuns.Play($"{{reference: {{fault: [{fault}]}}}}");

        Assert.That(run.Entries.OfType<FactEntry>().Select(fact => fact.Name), Has.None.EqualTo(Facts.Deadline));
    }

    // What a fault breaks besides, of necessity.
    private static readonly Dictionary<string, string[]> Consequences = new()
    {
        ["M63"] = ["FUMO-C-013"],
        ["M86"] = ["FUMO-C-023", "L-PRO-21"],
        ["M08"] = ["FUMO-C-007"],
        ["M97"] = ["FUMO-C-003", "FUMO-C-008"],
    };

    private static string Course(Entry entry) => entry switch
    {
        MessageEntry message => $"{message.Number} {message.Exchange} {message.From} {message.Length}",
        _ => $"{entry.Number} {entry.GetType().Name} {entry.Time:O}",
    };
}

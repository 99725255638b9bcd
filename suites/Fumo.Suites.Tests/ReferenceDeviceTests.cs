using Fumo.Judge;
using Fumo.Record;

namespace Fumo.Suites.Tests;

/// <summary>The suite against the reference device: whole, conformant, and repeatable.</summary>
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

    [Test]
    public void A_device_with_two_objects_is_conformant()
    {
        RunReport report = ReferenceRuns.Play(client: "  root: [./FUMO/Pkg1, ./FUMO/Pkg2]").Report;

        Assert.That(report.Tests.SelectMany(test => test.Findings).Select(finding => finding.Message), Is.Empty);
        Assert.That(report.Tests.Where(test => test.Scenario == "client.two-objects").Select(test => test.Verdict), Does.Contain("pass"));
        Assert.That(report.Verdict, Is.EqualTo("conformant"));
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

    private static string Course(Entry entry) => entry switch
    {
        MessageEntry message => $"{message.Number} {message.Exchange} {message.From} {message.Length}",
        _ => $"{entry.Number} {entry.GetType().Name} {entry.Time:O}",
    };
}

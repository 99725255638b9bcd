using Fumo.Judge;
using Fumo.Record;

namespace Fumo.Suites.Tests;

/// <summary>What the scenarios bring about with the reference device, however it is configured.</summary>
[Parallelizable(ParallelScope.Children)]
public sealed class ScenarioTests
{
    [TestCase("none")]
    [TestCase("basic")]
    [TestCase("md5")]
    [TestCase("hmac")]
    public void The_alert_that_was_challenged_comes_again_under_every_scheme(string scheme)
    {
        VirtualRunResult run = ReferenceRuns.Play(scheme: scheme);

        Assert.That(Findings(run), Is.Empty);
        Assert.That(run.Report.Verdict, Is.EqualTo("conformant"));
        Assert.That(Challenges(run, "client.alert-again"), scheme == "none" ? Is.Zero : Is.Positive);
    }

    [Test]
    public void With_two_objects_every_requirement_on_tree_and_client_is_judged_and_passed()
    {
        RunReport report = ReferenceRuns.Play(client: "  root: [./FUMO/Pkg1, ./FUMO/Pkg2]").Report;

        IEnumerable<ScrVerdict> open = report.Scr.Where(item => item.Id.StartsWith("FUMO-T", StringComparison.Ordinal) || item.Id.StartsWith("FUMO-C", StringComparison.Ordinal));
        Assert.That(open.Where(item => item.Verdict != "pass").Select(item => $"{item.Id}: {item.Verdict}: {item.Reason}"), Is.Empty);
        Assert.That(report.Tests.Where(test => test.Verdict == "notRun").Select(test => test.Id), Is.Empty);
    }

    [Test]
    public void Every_lie_of_a_descriptor_is_found_out_by_a_device_that_fetches_descriptors()
    {
        VirtualRunResult run = ReferenceRuns.Play();

        IEnumerable<string?> told = run.Entries.OfType<DownloadEndEntry>().Where(end => end.Scenario == "client.descriptor").Select(end => end.Cause);
        Assert.That(told.Count(cause => cause == "the descriptor lies"), Is.EqualTo(3));
    }

    [Test]
    public void A_device_that_gets_no_descriptor_is_lied_to_by_none()
    {
        VirtualRunResult run = ReferenceRuns.Play(client: "  packageServer: {descriptor: never}");

        Assert.That(run.Entries.OfType<ExecEntry>().Where(exec => exec.Scenario == "client.descriptor"), Is.Empty);
        Assert.That(run.Report.Tests.Where(test => test.Scenario == "client.descriptor").Select(test => test.Verdict), Is.All.EqualTo("notApplicable"));
        Assert.That(run.Report.Verdict, Is.EqualTo("conformant"));
    }

    [Test]
    public void The_embedded_device_does_itself_what_a_person_is_asked_for()
    {
        VirtualRunResult run = ReferenceRuns.Play();

        Assert.That(
            run.Entries.OfType<PromptEntry>().Select(prompt => (prompt.Scenario, prompt.Id, prompt.Answer)),
            Is.EqualTo([("client.user-cancel", "cancel", "done"), ("client.user-request", "request", "done")]));
        Assert.That(Alerts(run, "client.user-cancel"), Does.Contain("401"));
    }

    private static IEnumerable<string> Alerts(VirtualRunResult run, string scenario) =>
        new RunView(run.Record, run.Entries).EndingAlerts.Where(alert => alert.Message.Entry.Scenario == scenario).Select(alert => alert.Data!);

    private static IEnumerable<string> Findings(VirtualRunResult run) => run.Report.Tests.SelectMany(test => test.Findings).Select(finding => finding.Message).Distinct();

    private static int Challenges(VirtualRunResult run, string scenario) =>
        run.Entries.OfType<MessageEntry>().Count(message => message.Scenario == scenario && message.Credentials is { Outcome: "wrong" });
}

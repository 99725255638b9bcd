using Fumo.Judge;
using Fumo.Plan;
using Fumo.Record;
using Fumo.Reference;
using Fumo.Suites.Server;

namespace Fumo.Suites.Tests;

/// <summary>Runs of the server suite against the reference server, in memory.</summary>
public sealed class ReferenceServerRunTests
{
    private const string Observed = "observe: {http: {url: \"/admin/log?device={device}\"}, state: $.state, resultCode: $.code}";

    [TestCase("none", "xml")]
    [TestCase("basic", "xml")]
    [TestCase("md5", "wbxml")]
    [TestCase("hmac", "xml")]
    public void Nothing_fails_the_reference_server(string scheme, string encoding)
    {
        string credentials = scheme == "none" ? "" : $"credentials: {{scheme: {scheme}, client: {{name: device, secret: device-secret}}, server: {{id: server, secret: server-secret}}}}";
        VirtualRunResult run = Play($$"""
            implementation: {name: Reference, role: server}
            server:
              launch: reference
              {{credentials}}
              devices: [{id: "IMEI:2", root: ./Vendor/Fw/P7}]
              observe: {http: {url: "/admin/log?device={device}"}, state: $.state, resultCode: $.code}
            encoding: {{encoding}}
            """);

        Assert.That(run.Entries.OfType<TroubleEntry>().Select(trouble => trouble.Reason), Is.Empty);
        Assert.That(run.Report.Tests.Where(test => test.Verdict == "fail").SelectMany(test => test.Findings).Select(finding => finding.Message), Is.Empty);
        Assert.That(run.Report.Tests.Where(test => test.Id.StartsWith("server.", StringComparison.Ordinal)).Select(test => test.Verdict), Has.Some.EqualTo("pass"));
        Assert.That(run.Entries.OfType<ObservationEntry>().Select(observed => observed.ResultCode), Has.Some.EqualTo("200"));
    }

    [TestCase(true, "", TestName = "Every_item_is_judged_where_the_server_is_observed")]
    [TestCase(false, "FUMO-S-007 FUMO-S-011 FUMO-S-012 FUMO-S-013", TestName = "What_only_observation_shows_stays_unjudged_without_it_and_the_gate_is_passed")]
    public void Is_judged_as_far_as_it_can_be_seen(bool isObserved, string unjudged)
    {
        RunReport report = Play($"""
            implementation: {"{name: Reference, role: server}"}
            server:
              launch: reference
              devices: [{"{id: \"IMEI:2\", root: ./Vendor/Fw/P7}"}]
              {(isObserved ? Observed : "")}
            """).Report;

        Assert.That(report.Unjudged, Is.EqualTo(unjudged.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        Assert.That((report.ExitCode, report.Gate, report.Complete), Is.EqualTo((0, "passed", true)));
        Assert.That(Items(report).Where(item => item.Verdict == "notRun"), Is.All.Property("Cause").EqualTo("noEvidence"));
        Assert.That(Items(report).Select(item => item.Verdict), Is.All.AnyOf("pass", "notApplicable", "notRun"));
    }

    [TestCase("reference", "{http: {method: POST, url: \"/admin/offer?device={device}&op=downloadAndUpdate\"}}", 60)]
    [TestCase("{reference: {variant: [A79]} }", "{http: {method: POST, url: \"/admin/offer?device={device}&op=downloadAndUpdate\"}}", 60)]
    [TestCase("{reference: {variant: [A79b]} }", "{auto: true}", 60)]
    [TestCase("{reference: {variant: [A79c]} }", "{auto: true}", 40)]
    public void A_server_of_one_operation_is_judged_on_that(string launch, string offer, int fewest)
    {
        RunReport report = Play($$"""
            implementation: {name: Reference, role: server}
            server:
              launch: {{launch}}
              devices: [{id: "IMEI:2", root: ./Vendor/Fw/P7}]
              offers: {downloadAndUpdate: {{offer}} }
              {{Observed}}
            """).Report;

        Assert.That((report.ExitCode, report.Verdict), Is.EqualTo((0, "conformant")));
        Assert.That(report.Summary.Pass, Is.GreaterThan(fewest));
        Assert.That(Items(report).Where(item => item.Id is "FUMO-S-003" or "FUMO-S-004" or "FUMO-S-006").Select(item => item.Verdict), Is.All.EqualTo("notApplicable"));
    }

    [Test]
    public void No_server_breaks_the_harness_or_hangs_it()
    {
        Parallel.ForEach(ServerFaultCatalogue.All.Select(fault => fault.Id), fault =>
        {
            VirtualRunResult run = Play($$"""
                implementation: {name: Reference, role: server}
                server:
                  launch: {reference: {fault: [{{fault}}]} }
                  devices: [{id: "IMEI:2", root: ./Vendor/Fw/P7}]
                """);

            Assert.That(run.Entries.OfType<TroubleEntry>().Where(trouble => trouble.Cause == "harness").Select(trouble => trouble.Stack), Is.Empty, fault);
            Assert.That(run.Entries.OfType<FactEntry>().Last().Name, Is.EqualTo(Facts.Finished), fault);
        });
    }

    private static IEnumerable<ScrVerdict> Items(RunReport report) => report.Scr.Where(item => item.Id.StartsWith("FUMO-S", StringComparison.Ordinal));

    private static VirtualRunResult Play(string yaml)
    {
        ConfigurationResult read = SuiteComposition.Reader().ReadText(yaml, "conformance.yaml", Path.GetTempPath());
        Assert.That(read.Errors, Is.Empty);
        return VirtualRun.Play(read.Configuration!, ServerSuite.Index, new PlanOptions { IsUnattended = true });
    }
}

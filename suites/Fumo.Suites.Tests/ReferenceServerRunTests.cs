using Fumo.Plan;
using Fumo.Record;
using Fumo.Reference;
using Fumo.Suites.Server;

namespace Fumo.Suites.Tests;

/// <summary>Runs of the server suite against the reference server, in memory.</summary>
public sealed class ReferenceServerRunTests
{
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

    [Test]
    public void No_server_breaks_the_harness_or_hangs_it()
    {
        foreach (string fault in ServerFaultCatalogue.All.Select(fault => fault.Id))
        {
            VirtualRunResult run = Play($$"""
                implementation: {name: Reference, role: server}
                server:
                  launch: {reference: {fault: [{{fault}}]} }
                  devices: [{id: "IMEI:2", root: ./Vendor/Fw/P7}]
                """);

            Assert.That(run.Entries.OfType<TroubleEntry>().Where(trouble => trouble.Cause == "harness").Select(trouble => trouble.Stack), Is.Empty, fault);
            Assert.That(run.Entries.OfType<FactEntry>().Last().Name, Is.EqualTo(Facts.Finished), fault);
        }
    }

    private static VirtualRunResult Play(string yaml)
    {
        ConfigurationResult read = SuiteComposition.Reader().ReadText(yaml, "conformance.yaml", Path.GetTempPath());
        Assert.That(read.Errors, Is.Empty);
        return VirtualRun.Play(read.Configuration!, ServerSuite.Index, new PlanOptions { IsUnattended = true });
    }
}

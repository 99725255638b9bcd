using System.Text.Json.Nodes;
using Fumo.Catalogue;
using Fumo.Dm;
using Fumo.Mo;
using Fumo.Record;

namespace Fumo.Judge.Tests;

/// <summary>From findings on a server to verdicts: what is asked of it, what shows on the wire, what only observation shows.</summary>
[TestFixture]
public sealed class ServerVerdictTests
{
    private static readonly string[] OfRequests = [Scr.FumoS014, Scr.FumoS015, Scr.FumoS016, Scr.FumoS017, Scr.FumoS019];

    [Test]
    public void What_only_observation_shows_is_not_run_without_it_and_costs_nothing()
    {
        RunReport report = Report(b => b.Serve().Operation(FumoOperation.Update));

        Assert.That((Item(report, Scr.FumoS007).Verdict, Item(report, Scr.FumoS007).Cause), Is.EqualTo(("notRun", "noEvidence")));
        Assert.That((Item(report, Scr.FumoS013).Verdict, Item(report, Scr.FumoS013).Cause), Is.EqualTo(("notRun", "noEvidence")));
        Assert.That(report.Unjudged, Is.SupersetOf([Scr.FumoS007, Scr.FumoS011, Scr.FumoS012, Scr.FumoS013]));
    }

    [Test]
    public void What_breaks_on_the_wire_fails_without_observation()
    {
        RunReport report = Report(b => b.Serve().Session(Asked.Exec("Update")).Session(new Reported { Status = "412" }));

        Assert.That(Item(report, Scr.FumoS012).Verdict, Is.EqualTo("fail"));
        Assert.That(report.ExitCode, Is.EqualTo(1));
    }

    [TestCase(false, "wire")]
    [TestCase(true, "observe")]
    public void A_case_tells_which_evidence_it_had(bool canObserve, string expected)
    {
        RunReport report = Report(
            b =>
            {
                b.Serve().Session(Asked.Exec("Update"));
                _ = canObserve ? b.Observe("running") : b;
                b.Session(new Reported());
                _ = canObserve ? b.Observe("done") : b;
            },
            canObserve);

        Assert.That(report.Tests.Single(test => test.Id == "server.any.accepted").Evidence, Is.EqualTo(expected));
        Assert.That(report.Tests.Single(test => test.Id == "server.any.request-form").Evidence, Is.Null);
    }

    [Test]
    public void With_observation_it_is_judged_by_both()
    {
        RunReport report = Report(b => b.Serve().Session(Asked.Exec("Update")).Observe("running").Session(new Reported()).Observe("done"), canObserve: true);

        Assert.That(Item(report, Scr.FumoS007).Verdict, Is.EqualTo("pass"));
        Assert.That(Item(report, Scr.FumoS013).Verdict, Is.EqualTo("inconclusive"));
    }

    [Test]
    public void A_server_is_asked_only_for_the_operations_that_it_offers()
    {
        RunReport report = Report(b => b.Serve(holdsPackage: true).Offer("update").Session(Asked.Exec("Update")));

        Assert.That((Item(report, Scr.FumoS004).Verdict, Item(report, Scr.FumoS003).Applicable), Is.EqualTo(("pass", false)));
        Assert.That(Item(report, Scr.FumoS003).Reason, Does.Contain("server.offers"));
    }

    [Test]
    public void An_operation_that_the_configuration_can_start_is_asked_for()
    {
        JsonObject configuration = new() { ["server"] = new JsonObject { ["offers"] = new JsonObject { ["download"] = new JsonObject() } } };

        RunReport report = Report(b => b.Serve().Session(), configuration: configuration);

        Assert.That((Item(report, Scr.FumoS003).Applicable, Item(report, Scr.FumoS003).Verdict), Is.EqualTo((true, "inconclusive")));
    }

    [Test]
    public void A_server_that_refuses_every_request_has_no_such_feature()
    {
        RunReport report = Report(b => b.Serve().Session(Reported.Request with { Status = "415" }));

        Assert.That(OfRequests.Select(id => Item(report, id).Verdict), Is.All.EqualTo("notApplicable"));
    }

    [Test]
    public void A_server_that_claims_the_feature_must_have_it()
    {
        RunReport report = Report(
            b => b.Serve().Session(Reported.Request with { Status = "415" }), change: record => record with { Claims = new Dictionary<string, bool> { [Scr.FumoS014] = true } });

        Assert.That(report.Remarks, Has.Some.Contains(Scr.FumoS014));
    }

    [Test]
    public void What_a_server_may_do_passes_when_it_is_seen_and_is_not_asked_for_otherwise()
    {
        Asked dialog = new(new Alert { Data = "1100", Items = [new Item(), new Item { Data = DataValue.OfText("A download comes.") }] });

        Assert.That(Item(Report(b => b.Serve().Session(dialog, Asked.Exec("Download"))), Scr.FumoS021).Verdict, Is.EqualTo("pass"));
        Assert.That(Item(Report(b => b.Serve().Session(Asked.Exec("Download"))), Scr.FumoS021).Verdict, Is.EqualTo("notApplicable"));
    }

    [Test]
    public void A_server_that_looks_for_the_object_elsewhere_is_told_where_it_is()
    {
        RunReport After(string node, params Asked[] then) => Report(b => b.Serve().Session(Asked.Get(node, null, code: "404")).Session(then));

        Assert.That(After("./FwUpdate/Flash/DownloadAndUpdate/PkgURL").Remarks, Has.Some.Contains("./FwUpdate/Flash/DownloadAndUpdate/PkgURL").And.Some.Contains("server.device.root"));
        Assert.That(After("./FwUpdate/Flash/DownloadAndUpdate/PkgURL", Asked.Exec("Update")).Remarks, Is.Empty);
    }

    [Test]
    public void An_offer_without_an_Exec_is_told_with_what_to_look_at()
    {
        RunReport report = Report(b => b.Serve().Offer("update").Session(Asked.State("10")));

        Assert.That(Item(report, Scr.FumoS002).Verdict, Is.EqualTo("inconclusive"));
        Assert.That(Item(report, Scr.FumoS002).Reason, Does.Contain("'server.offers.update'"));
    }

    [Test]
    public void A_breach_of_the_protocol_by_a_server_has_a_verdict_of_its_own()
    {
        RunReport report = Report(b => b.Serve().Open().Client(Alert.Of(AlertCode.ClientInitiatedManagement))
            .Server(true, header => header with { VerDtd = "1.1" }));

        Assert.That((report.Dm.Verdict, Item(report, Scr.LPro02S).Verdict), Is.EqualTo(("nonConformant", "fail")));
    }

    private static RunReport Report(Action<TranscriptBuilder> tell, bool canObserve = false, JsonObject? configuration = null, Func<RunRecord, RunRecord>? change = null)
    {
        TranscriptBuilder builder = new();
        tell(builder);
        RunRecord record = builder.Record with { CanObserve = canObserve, Configuration = configuration ?? [] };
        return RunJudge.Judge(change?.Invoke(record) ?? record, builder.Entries, [], null);
    }

    private static ScrVerdict Item(RunReport report, string id) => report.Scr.Single(item => item.Id == id);
}

using Fumo.Dm;
using Fumo.Mo;
using Fumo.Record;

namespace Fumo.Judge.Tests;

/// <summary>Transcripts for the rules on what a server concludes.</summary>
public static class ServerConclusionExamples
{
    public static IEnumerable<RuleExample> All => [.. Waiting, .. Ends, .. Meanwhile];

    private static TranscriptBuilder Job(TranscriptBuilder b, string code, string after, string waiting = "running", string? shown = null, string? correlator = null) => b
        .Offer("update").Session(Asked.Exec("Update", correlator)).Observe(waiting)
        .Session(Reported.Of(FumoOperation.Update, code) with { Correlator = correlator }).Observe(after, shown);

    private static TranscriptBuilder After(TranscriptBuilder b, string offered, string waiting) =>
        Job(b.Serve(), "200", "done").Offer("update").Observe(offered).Session(Asked.Exec("Update")).Observe(waiting);

    private static TranscriptBuilder Known(TranscriptBuilder b) => Job(Job(b.Serve(), "200", "done"), "410", "failed");

    private static TranscriptBuilder Open(TranscriptBuilder b) => Known(b).Offer("update").Session(Asked.Exec("Update", "c")).Observe("running");

    private static IEnumerable<RuleExample> Waiting =>
    [
        new(ServerConclusionRules.WaitsForTheOutcomeAfter202, "holds", "a state of its own", b => Known(b)),
        new(ServerConclusionRules.WaitsForTheOutcomeAfter202, "fail", "as after a success", b => Job(b.Serve(), "200", "done", "done")),
        new(ServerConclusionRules.WaitsForTheOutcomeAfter202, "holds", "one result of several left the state as it was", b => Job(Known(b), "200", "running")),
        new(ServerConclusionRules.TakesASuccessAsTheEnd, "silent", "another operation was open when it was looked at", b => b.Serve()
            .Offer("update").Session(Asked.Exec("Update", "a")).Observe("running").Session(Asked.Exec("Update", "b"))
            .Session(Reported.Of(FumoOperation.Update, "200") with { Correlator = "a" }).Observe("running")),
        new(ServerConclusionRules.WaitsForTheOutcomeAfter202, "fail", "as after a failure", b => Job(Job(b.Serve(), "410", "failed"), "200", "done", "failed")),
        new(ServerConclusionRules.WaitsForTheOutcomeAfter202, "holds", "offered once more at once, with the code of the last", b => b
            .Serve().Offer("update").Observe("running").Session(Asked.Exec("Update")).Observe("running").Session(Reported.Of(FumoOperation.Update)).Observe("running", "200").Offer("update")),
        new(ServerConclusionRules.WaitsForTheOutcomeAfter202, "fail", "as after a success, whose code is shown", b => Job(b.Serve(), "200", "done", "done", shown: "200")),
        new(ServerConclusionRules.WaitsForTheOutcomeAfter202, "silent", "no end was seen", b => b.Serve().Session(Asked.Exec("Update")).Observe("running")),
        new(ServerConclusionRules.WaitsForTheOutcomeAfter202, "fail", "an offer that is seen, and ended at once", b => After(b, "queued", "done").Observe("done")),
        new(ServerConclusionRules.WaitsForTheOutcomeAfter202, "holds", "what is shown is of the operation before", b => After(b, "done", "done").Observe("done")),
        new(ServerConclusionRules.WaitsForNothingAfterARefusal, "holds", "another state", b => Known(b).Offer("update").Session(Asked.Exec("Update", code: "403")).Observe("refused")),
        new(ServerConclusionRules.WaitsForNothingAfterARefusal, "warning", "as after 202", b => Known(b).Offer("update").Session(Asked.Exec("Update", code: "403")).Observe("running")),
        new(ServerConclusionRules.WaitsForNothingAfterARefusal, "silent", "it is commanded again", b => Known(b).Offer("update").Session(Asked.Exec("Update", code: "403")).Observe("running").Session(Asked.Exec("Update"))),
    ];

    private static IEnumerable<RuleExample> Ends =>
    [
        new(ServerConclusionRules.TellsSuccessFromFailure, "holds", "two states", b => Job(Job(Known(b), "250", "done"), "599", "failed")),
        new(ServerConclusionRules.TellsSuccessFromFailure, "holds", "a state of its own for a vendor's success", b => Job(Known(b), "299", "done (299)")),
        new(ServerConclusionRules.TellsSuccessFromFailure, "fail", "a vendor's success is a failure", b => Job(Known(b), "250", "failed")),
        new(ServerConclusionRules.TellsSuccessFromFailure, "fail", "one failure is a success", b => Job(Known(b), "503", "done")),
        new(ServerConclusionRules.TellsSuccessFromFailure, "fail", "one of two successes is a failure", b => Job(Known(b), "200", "failed")),
        new(ServerConclusionRules.TellsSuccessFromFailure, "remark", "all read alike, as in a life cycle", b => Job(Job(b.Serve(), "200", "Completed"), "410", "Completed")),
        new(ServerConclusionRules.TellsSuccessFromFailure, "fail", "all read alike, as successes", b => Job(Job(b.Serve(), "200", "SUCCEEDED"), "410", "SUCCEEDED")),
        new(ServerConclusionRules.TellsSuccessFromFailure, "fail", "all read alike, as failures", b => Job(Job(b.Serve(), "200", "not successful"), "410", "not successful")),
        new(ServerConclusionRules.TellsSuccessFromFailure, "silent", "no failure was reported", b => Job(b.Serve(), "200", "done")),
        new(ServerConclusionRules.ShowsTheCodeThatWasReported, "holds", "in a sentence", b => Job(b.Serve(), "250", "done", shown: "Result: 250 (vendor)")),
        new(ServerConclusionRules.ShowsTheCodeThatWasReported, "fail", "another", b => Job(b.Serve(), "250", "done", shown: "200")),
        new(ServerConclusionRules.ShowsTheCodeThatWasReported, "silent", "a word for it", b => Job(b.Serve(), "250", "done", shown: "success")),
        new(ServerConclusionRules.ShowsTheCodeThatWasReported, "silent", "none is shown", b => Job(b.Serve(), "250", "done")),
        new(ServerConclusionRules.TakesASuccessAsTheEnd, "holds", "another state", b => Known(b)),
        new(ServerConclusionRules.TakesASuccessAsTheEnd, "holds", "after a while", b => Job(b.Serve(), "200", "running").Observe("done")),
        new(ServerConclusionRules.TakesASuccessAsTheEnd, "fail", "the same", b => Job(b.Serve(), "200", "running")),
        new(ServerConclusionRules.TakesASuccessAsTheEnd, "silent", "it was refused", b => b
            .Serve().Session(Asked.Exec("Update")).Observe("running").Session(new Reported { Status = "404" }).Observe("running")),
        new(ServerConclusionRules.TakesASuccessAsTheEnd, "holds", "what is shown is of the operation before", b => After(b, "done", "done").Session(Reported.Of(FumoOperation.Update)).Observe("done")),
        new(ServerConclusionRules.TakesASuccessAsTheEnd, "fail", "reported at once, and waited for as the others were", b => Known(b)
            .Offer("update").Session(Asked.Exec("Update")).Session(Reported.Of(FumoOperation.Update)).Observe("running")),
        new(ServerConclusionRules.TakesASuccessAsTheEnd, "fail", "refused for another item, and nothing came of it", b => AmongOthers(b).Observe("running")),
        new(ServerConclusionRules.TakesASuccessAsTheEnd, "holds", "refused for another item, and taken all the same", b => AmongOthers(b).Observe("done")),
        new(ServerConclusionRules.TakesASuccessAsTheEnd, "silent", "it names the operation instead of the object", b => b
            .Serve().Session(Asked.Exec("Update")).Observe("running").Session(new Reported { Source = Asked.Uri("Update") }).Observe("running")),
        new(ServerConclusionRules.TakesASuccessAsTheEnd, "silent", "more is commanded", b => Job(b.Serve(), "200", "running").Session(Asked.Exec("Update"))),
        new(ServerConclusionRules.TakesAFailureAsTheEnd, "holds", "another state", b => Known(b)),
        new(ServerConclusionRules.TakesAFailureAsTheEnd, "fail", "the same", b => Job(b.Serve(), "410", "running")),
        new(ServerConclusionRules.TakesAFailureAsTheEnd, "holds", "the code is taken, and another try is to come", b => Job(b.Serve(), "410", "running", shown: "410")),
        new(ServerConclusionRules.TakesAFailureAsTheEnd, "holds", "it is commanded anew", b => Job(b.Serve(), "410", "running").Session(Asked.Exec("Update"))),
        new(ServerConclusionRules.TakesAFailureAsTheEnd, "silent", "it succeeded", b => Job(b.Serve(), "200", "done")),
    ];

    private static IEnumerable<RuleExample> Meanwhile =>
    [
        new(ServerConclusionRules.TakesNoStrayResultForTheEnd, "holds", "nothing changes", b => Stray(b).Observe("running")),
        new(ServerConclusionRules.TakesNoStrayResultForTheEnd, "holds", "a note of it", b => Stray(b).Observe("running, 1 unknown result")),
        new(ServerConclusionRules.TakesNoStrayResultForTheEnd, "fail", "it ends the operation", b => Stray(b).Observe("done")),
        new(ServerConclusionRules.TakesNoStrayResultForTheEnd, "holds", "sent again after a challenge", b => Challenged(Open(b)).Session(Reported.Of(FumoOperation.Update) with { Correlator = "c" }).Observe("done")),
        new(ServerConclusionRules.TakesNoStrayResultForTheEnd, "silent", "another type under its own Correlator", b => Open(b)
            .Step(Steps.StrayResult, "c", 200).Session(Reported.Of(FumoOperation.Download) with { Correlator = "c" }).Observe("done")),
        new(ServerConclusionRules.TakesNoStrayResultForTheEnd, "silent", "nothing was open", b => Known(b).Step(Steps.StrayResult, "x", 200).Session(Reported.Of(FumoOperation.Update) with { Correlator = "x" }).Observe("done")),
        new(ServerConclusionRules.MatchesAResultToItsDevice, "holds", "it stays open", b => OfAnother(b, "running")),
        new(ServerConclusionRules.MatchesAResultToItsDevice, "fail", "it is ended", b => OfAnother(b, "done")),
        new(ServerConclusionRules.MatchesAResultToItsDevice, "silent", "there is no other", b => Open(b).Observe("running")),
        new(ServerConclusionRules.TakesNoRequestForAResult, "holds", "nothing changes", b => Asking(b).Observe("running")),
        new(ServerConclusionRules.TakesNoRequestForAResult, "fail", "the operation has failed", b => Asking(b).Observe("failed")),
        new(ServerConclusionRules.TakesNoRequestForAResult, "silent", "no request", b => Open(b)),
    ];

    // One Alert with a result and what nobody knows, answered as a whole.
    private static TranscriptBuilder AmongOthers(TranscriptBuilder b)
    {
        b.Serve().Session(Asked.Exec("Update")).Observe("running");
        Alert result = Reported.Of(FumoOperation.Update).ToAlert();
        Item other = (new Reported { Type = "com.example.other", Source = "./DevDetail" }).ToAlert().Items[0];
        b.Open().Client(Alert.Of(AlertCode.ClientInitiatedManagement), TranscriptBuilder.DevInfo(), result with { Items = [.. result.Items, other] });
        return b.Server(TranscriptBuilder.Answer("1", "Alert", "200"), TranscriptBuilder.Answer("2", "Replace", "200"), TranscriptBuilder.Answer("3", "Alert", "415"));
    }

    private static TranscriptBuilder Stray(TranscriptBuilder b) =>
        Open(b).Step(Steps.StrayResult, "x", 200).Session(Reported.Of(FumoOperation.Update) with { Correlator = "x" });

    // The first message is answered with a challenge; the step is known by the exchange of the second.
    private static TranscriptBuilder Challenged(TranscriptBuilder b)
    {
        Alert stray = (Reported.Of(FumoOperation.Update) with { Correlator = "x" }).ToAlert();
        Command[] package1 = [Alert.Of(AlertCode.ClientInitiatedManagement), TranscriptBuilder.DevInfo(), stray];
        b.Open().Client(package1).Server(TranscriptBuilder.Answer("0", "SyncHdr", "407") with { CmdId = "1", Chal = new Chal() }, TranscriptBuilder.Answer("3", "Alert", "407"));
        return b.Step(Steps.StrayResult, "x", 200).Client(package1).Server(TranscriptBuilder.Answer("4", "Alert", "200", "2")).Observe("running");
    }

    private static TranscriptBuilder Asking(TranscriptBuilder b) => Open(b).Step(Steps.Request).Session(Reported.Request);

    private static void OfAnother(TranscriptBuilder b, string after)
    {
        Open(b).Serve(id: "IMEI:2").Session(Asked.Exec("Update", "d")).Session(Reported.Of(FumoOperation.Update) with { Correlator = "d" });
        b.Device = "IMEI:1";
        b.Observe(after);
    }
}

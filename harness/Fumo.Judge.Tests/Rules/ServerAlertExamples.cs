using Fumo.Dm;
using Fumo.Mo;
using Fumo.Record;

namespace Fumo.Judge.Tests;

/// <summary>Transcripts for the rules on how a server takes alerts.</summary>
public static class ServerAlertExamples
{
    public static IEnumerable<RuleExample> All => [.. Statuses, .. Types, .. Codes, .. Correlators];

    private static Reported Result(string data = "200", FumoOperation operation = FumoOperation.Update, string status = "200", string? correlator = null) =>
        Reported.Of(operation, data) with { Status = status, Correlator = correlator };

    private static TranscriptBuilder Accepted(TranscriptBuilder b, FumoOperation operation = FumoOperation.Update, string? correlator = null) =>
        b.Serve().Session(Asked.Exec(operation.NodeName(), correlator));

    private static TranscriptBuilder Twice(TranscriptBuilder b, Reported first, Reported second, FumoOperation operation = FumoOperation.Update) => b
        .Serve().Session(Asked.Exec("Update")).Session(first).Session(Asked.Exec(operation.NodeName())).Session(second);

    private static void Unanswered(TranscriptBuilder b)
    {
        Accepted(b).Open().Client(Alert.Of(AlertCode.ClientInitiatedManagement), TranscriptBuilder.DevInfo(), Result().ToAlert());
        b.Server(TranscriptBuilder.Answer("1", "Alert", "200"), TranscriptBuilder.Answer("2", "Replace", "200"));
    }

    private static void Crashed(TranscriptBuilder b)
    {
        Unanswered(b);
        b.Change(entry => entry with { HttpStatus = 500, Body = default, Length = 0 });
    }

    private static void WithCompanion(TranscriptBuilder b)
    {
        Alert alert = Result().ToAlert();
        Item other = new() { Source = Location.Of("./DevDetail"), Meta = new Meta { Type = "com.example.battery", Format = "chr" }, Data = DataValue.OfText("1") };
        Accepted(b).Open().Client(Alert.Of(AlertCode.ClientInitiatedManagement), TranscriptBuilder.DevInfo(), alert with { Items = [.. alert.Items, other] });
        b.Server(TranscriptBuilder.Answer("1", "Alert", "200"), TranscriptBuilder.Answer("2", "Replace", "200"), TranscriptBuilder.Answer("3", "Alert", "415"));
    }

    private static IEnumerable<RuleExample> Statuses =>
    [
        new(ServerAlertRules.AnswersTheResult, "holds", "200", b => Accepted(b).Session(Result())),
        new(ServerAlertRules.AnswersTheResult, "holds", "202", b => Accepted(b).Session(Result(status: "202"))),
        new(ServerAlertRules.AnswersTheResult, "holds", "credentials are asked for", b => Accepted(b).Session(Result(status: "407"))),
        new(ServerAlertRules.AnswersTheResult, "holds", "refused together with an item that the server need not know", WithCompanion),
        new(ServerAlertRules.AnswersTheResult, "fail", "500", b => Accepted(b).Session(Result(status: "500"))),
        new(ServerAlertRules.AnswersTheResult, "fail", "no Status", Unanswered),
        new(ServerAlertRules.AnswersTheResult, "fail", "HTTP 500", Crashed),
        new(ServerAlertRules.AnswersTheResult, "silent", "of no operation", b => b.Serve().Step(Steps.StrayResult, "x", 200).Session(Result(correlator: "x", status: "404"))),
        new(ServerAlertRules.AnswersTheResult, "silent", "another Correlator than the Exec's", b => Accepted(b, correlator: "c").Session(Result(correlator: "d", status: "404"))),
        new(ServerAlertRules.AnswersTheResult, "silent", "under the prefix", b => Accepted(b).Session(Result(status: "415") with { Type = AlertTypes.Prefixed(AlertTypes.Update) })),
    ];

    private static IEnumerable<RuleExample> Types =>
    [
        new(ServerAlertRules.UnderstandsTheResultTypes, "holds", "taken", b => Accepted(b).Session(Result())),
        new(ServerAlertRules.UnderstandsTheResultTypes, "holds", "refused for another reason", b => Accepted(b).Session(Result(status: "500"))),
        new(ServerAlertRules.UnderstandsTheResultTypes, "fail", "415", b => Accepted(b).Session(Result(status: "415"))),
        new(ServerAlertRules.UnderstandsTheResultTypes, "fail", "one of two types is refused", b => Twice(b, Result(), Result("200", FumoOperation.Download, "500"), FumoOperation.Download)),
        new(ServerAlertRules.UnderstandsTheResultTypes, "silent", "no alert", b => Accepted(b)),
        new(ServerAlertRules.TakesNoOtherTypeForOne, "holds", "415", b => b.Serve().Session(Result(status: "415") with { Type = "org.openmobilealliance.firmwareupdate.update" })),
        new(ServerAlertRules.TakesNoOtherTypeForOne, "warning", "without .dm.", b => b.Serve().Session(Result() with { Type = "org.openmobilealliance.firmwareupdate.update" })),
        new(ServerAlertRules.TakesNoOtherTypeForOne, "warning", "in capitals", b => b.Serve().Session(Result() with { Type = AlertTypes.Update.ToUpperInvariant() })),
        new(ServerAlertRules.TakesNoOtherTypeForOne, "silent", "the right type", b => Accepted(b).Session(Result())),
    ];

    private static IEnumerable<RuleExample> Codes =>
    [
        new(ServerAlertRules.TakesEveryCode, "holds", "two codes", b => Twice(b, Result(), Result("299"))),
        new(ServerAlertRules.TakesEveryCode, "fail", "one is refused", b => Twice(b, Result(), Result("299", status: "400"))),
        new(ServerAlertRules.TakesEveryCode, "holds", "all are refused", b => Twice(b, Result(status: "500"), Result("299", status: "500"))),
        new(ServerAlertRules.TakesEveryCode, "silent", "no alert", b => Accepted(b)),
        new(ServerAlertRules.StartsAFailedOperationAgainWithinReason, "holds", "once more", b => Accepted(b).Session(Result("410")).Session(Asked.Exec("Update"))),
        new(ServerAlertRules.StartsAFailedOperationAgainWithinReason, "remark", "three times more", b => Accepted(b).Session(Result("410"))
            .Session(Asked.Exec("Update")).Session(Result("410")).Session(Asked.Exec("Update")).Session(Result("410")).Session(Asked.Exec("Update"))),
        new(ServerAlertRules.StartsAFailedOperationAgainWithinReason, "silent", "it succeeded", b => Accepted(b).Session(Result())),
    ];

    private static IEnumerable<RuleExample> Correlators =>
    [
        new(ServerAlertRules.NeedsNoCorrelatorThatItDidNotGive, "holds", "taken", b => Accepted(b).Session(Result())),
        new(ServerAlertRules.NeedsNoCorrelatorThatItDidNotGive, "holds", "taken, and concluded", b => Accepted(b).Observe("running").Session(Result()).Observe("done")),
        new(ServerAlertRules.NeedsNoCorrelatorThatItDidNotGive, "fail", "refused", b => Accepted(b).Session(Result(status: "412"))),
        new(ServerAlertRules.NeedsNoCorrelatorThatItDidNotGive, "fail", "taken, and nothing changed", b => Accepted(b).Observe("running").Session(Result()).Observe("running")),
        new(ServerAlertRules.NeedsNoCorrelatorThatItDidNotGive, "silent", "the Exec had one", b => Accepted(b, correlator: "c").Session(Result(correlator: "c"))),
        new(ServerAlertRules.GivesEachOpenOperationItsOwnCorrelator, "holds", "the same one again, later", b => b
            .Serve().Operation(FumoOperation.Update, correlator: "c").Session(Asked.Exec("Update", "c"))),
        new(ServerAlertRules.GivesEachOpenOperationItsOwnCorrelator, "warning", "two open ones", b => b
            .Serve().Session(Asked.Exec("Update", "c")).Serve(id: "IMEI:2").Session(Asked.Exec("Update", "c"))),
        new(ServerAlertRules.GivesEachOpenOperationItsOwnCorrelator, "silent", "none", b => b.Serve().Session(Asked.Exec("Update"))),
    ];
}

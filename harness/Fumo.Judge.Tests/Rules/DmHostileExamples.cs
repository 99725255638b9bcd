using Fumo.Dm;
using Fumo.Record;

namespace Fumo.Judge.Tests;

/// <summary>Transcripts for the rules on what a client must refuse and outlive.</summary>
public static class DmHostileExamples
{
    private const string Url = "http://server.invalid/WrongSecret";
    private static readonly Alert Begin = Alert.Of(AlertCode.ClientInitiatedManagement);
    private static readonly Cred Wrong = new() { Data = DataValue.OfText("wrong") };
    private static readonly Get GetState = new() { CmdId = "10", Items = [Item.To("./FUMO/Pkg1/State")] };

    private static readonly Replace Set = new()
    {
        CmdId = "11", Items = [new Item { Target = Location.Of("./FUMO/Pkg1/Download/PkgURL"), Data = DataValue.OfText(Url) }],
    };

    public static IEnumerable<RuleExample> All => [.. Proof, .. Notifications, .. Alive];

    private static IEnumerable<RuleExample> Proof =>
    [
        new(DmHostileRules.ObeysOnlyAServerThatHasProvedItself, "holds", "401 for each", b => Unproved(Demanded(b), "401", "401")),
        new(DmHostileRules.ObeysOnlyAServerThatHasProvedItself, "holds", "the client ends without a word", b => Commanded(Demanded(b), Wrong)),
        new(DmHostileRules.ObeysOnlyAServerThatHasProvedItself, "holds", "the client aborts", b => Commanded(Demanded(b), Wrong).Client(Alert.Of(AlertCode.SessionAbort))),
        new(DmHostileRules.ObeysOnlyAServerThatHasProvedItself, "fail", "200 for each", b => Unproved(Demanded(b), "212", "200")),
        new(DmHostileRules.ObeysOnlyAServerThatHasProvedItself, "fail", "212 by a client that has never asked", b => Unproved(b, "212", "200")),
        new(DmHostileRules.ObeysOnlyAServerThatHasProvedItself, "fail", "refused and written all the same", b => Unproved(Demanded(b), "401", "401").Session(Asked.Get("Download/PkgURL", Url))),
        new(DmHostileRules.ObeysOnlyAServerThatHasProvedItself, "fail", "no credentials, of a client that asks for them", b => Commanded(Demanded(b), null).Client(TranscriptBuilder.Answer("10", "Get", "200"))),
        new(DmHostileRules.ObeysOnlyAServerThatHasProvedItself, "silent", "a client that looks at no credentials", b => Unproved(b, "200", "200")),
        new(DmHostileRules.ObeysOnlyAServerThatHasProvedItself, "silent", "the server proved itself earlier in the session", b => Demanded(b)
            .Open().Client(Begin, TranscriptBuilder.DevInfo()).Server().Client(TranscriptBuilder.Answer("0", "SyncHdr", "212")).Step(Steps.UnprovedServer)
            .Server(true, header => header with { Cred = null }, GetState).Client(TranscriptBuilder.Answer("10", "Get", "200"))),
        new(DmHostileRules.ObeysOnlyAServerThatHasProvedItself, "silent", "nothing wrong was sent", b => Demanded(b)),
    ];

    private static IEnumerable<RuleExample> Notifications =>
    [
        new(DmHostileRules.IgnoresNotificationsThatAreNotGenuine, "holds", "a session of the client's own", b => Forged(b).Session().Fact(Facts.Quiet)),
        new(DmHostileRules.IgnoresNotificationsThatAreNotGenuine, "holds", "the same id by chance", b => Begun(Forged(b), "1A", AlertCode.ClientInitiatedManagement).Fact(Facts.Quiet)),
        new(DmHostileRules.IgnoresNotificationsThatAreNotGenuine, "fail", "the session that was asked for", b => Begun(Forged(b), "1A", AlertCode.ServerInitiatedManagement).Fact(Facts.Quiet)),
        new(DmHostileRules.IgnoresNotificationsThatAreNotGenuine, "silent", "nobody has waited", b => Forged(b).Session()),
        new(DmHostileRules.BeginsTheNotifiedSessionAsTheServers, "holds", "1200", b => Begun(Notified(b), "1A", AlertCode.ServerInitiatedManagement)),
        new(DmHostileRules.BeginsTheNotifiedSessionAsTheServers, "fail", "1201", b => Begun(Notified(b), "1A", AlertCode.ClientInitiatedManagement)),
        new(DmHostileRules.BeginsTheNotifiedSessionAsTheServers, "silent", "another session", b => Begun(Notified(b), "7", AlertCode.ClientInitiatedManagement)),
        new(DmMessageRules.TakesTheSessionIdOfTheNotification, "holds", "that of an earlier notification", b =>
            Begun(Notified(Notified(b), "1B"), "1A", AlertCode.ServerInitiatedManagement)),
        new(DmMessageRules.TakesTheSessionIdOfTheNotification, "silent", "that of a notification that is not genuine", b =>
            Begun(Notified(Forged(b), "1B"), "1A", AlertCode.ServerInitiatedManagement)),
    ];

    private static IEnumerable<RuleExample> Alive =>
    [
        new(DmHostileRules.OutlivesWhatItNeedNotUnderstand, "holds", "an ordinary session follows", b => Provoked(b).Session(Asked.State("10"))),
        new(DmHostileRules.OutlivesWhatItNeedNotUnderstand, "fail", "no session follows", b => Missed(Provoked(b))),
        new(DmHostileRules.OutlivesWhatItNeedNotUnderstand, "fail", "no session follows a notification", b => Unheard(Notified(Provoked(b)))),
        new(DmHostileRules.OutlivesWhatItNeedNotUnderstand, "silent", "a notification whose nonce the client may have replaced", b =>
            Unheard(Notified(Provoked(b).Client(TranscriptBuilder.Answer("0", "SyncHdr", "407") with { Chal = new Chal { Meta = new Meta { NextNonce = "bm9uY2U=" } } })))),
        new(DmHostileRules.OutlivesWhatItNeedNotUnderstand, "fail", "the program ends", b => Provoked(b).Process("exited").Session(Asked.State("10"))),
        new(DmHostileRules.OutlivesWhatItNeedNotUnderstand, "silent", "the run ends here", b => Provoked(b)),
        new(DmHostileRules.OutlivesWhatItNeedNotUnderstand, "silent", "nothing odd was sent", b => b.Session(Asked.State("10"))),
    ];

    private static TranscriptBuilder Demanded(TranscriptBuilder b) => b
        .Open().Client(Begin, TranscriptBuilder.DevInfo()).Server(GetState)
        .Client(TranscriptBuilder.Answer("0", "SyncHdr", "407") with { Chal = new Chal() }, TranscriptBuilder.Answer("10", "Get", "407")).Server();

    private static TranscriptBuilder Commanded(TranscriptBuilder b, Cred? cred) => b
        .Open().Step(Steps.UnprovedServer).Client(Begin, TranscriptBuilder.DevInfo()).Server(true, header => header with { Cred = cred }, GetState, Set);

    private static TranscriptBuilder Unproved(TranscriptBuilder b, string header, string code) => Commanded(b, Wrong)
        .Client(TranscriptBuilder.Answer("0", "SyncHdr", header), TranscriptBuilder.Answer("10", "Get", code), TranscriptBuilder.Answer("11", "Replace", code));

    private static TranscriptBuilder Forged(TranscriptBuilder b) =>
        b.Note(new StepEntry { Device = "server", Name = Steps.ForgedNotification, SessionId = "1A", Detail = "a wrong digest" });

    private static TranscriptBuilder Notified(TranscriptBuilder b, string session = "1A") =>
        b.Note(new WakeEntry { Method = "udp", SessionId = session, Detail = "sent", Notification = new byte[] { 1 } });

    private static TranscriptBuilder Begun(TranscriptBuilder b, string session, AlertCode code) =>
        b.Open(session).Client(Alert.Of(code), TranscriptBuilder.DevInfo());

    private static TranscriptBuilder Provoked(TranscriptBuilder b) => b
        .Open().Step(Steps.Provocation).Client(Begin, TranscriptBuilder.DevInfo()).Server(new UnknownCommand("Put") { CmdId = "10" });

    private static TranscriptBuilder Missed(TranscriptBuilder b) => Unheard(b.Note(new WakeEntry { Method = "poll", Detail = "asked" }));

    private static TranscriptBuilder Unheard(TranscriptBuilder b) =>
        b.Note(new TroubleEntry { Cause = "connection", Reason = "The client opened no session." });
}

using System.Text.Json.Nodes;
using Fumo.Dm;
using Fumo.Mo;
using Fumo.Record;

namespace Fumo.Judge.Tests;

/// <summary>Transcripts for the rules that the DM protocol has for servers alone.</summary>
public static class DmServerExamples
{
    private static readonly Alert Begin = Alert.Of(AlertCode.ClientInitiatedManagement);

    private static readonly Get GetState = new() { CmdId = "10", Items = [Item.To("./FUMO/Pkg1/State")] };

    private static readonly Status Challenge = TranscriptBuilder.Answer("0", "SyncHdr", "401") with
    {
        CmdId = "1", Chal = new Chal { Meta = new Meta { Type = "syncml:auth-md5", Format = "b64", NextNonce = "bm9uY2U=" } },
    };

    private static readonly Status Proved = TranscriptBuilder.Answer("0", "SyncHdr", "212") with { CmdId = "1" };

    public static IEnumerable<RuleExample> All => [.. Plain, .. Commands, .. Sessions, .. Packages, .. Alerts, .. Authentication];

    private static Asked Get(string? uri) => new(new Get { Items = [uri is null ? new Item() : Item.To(uri)] }, "404");

    private static Asked Within(Group group, params Command[] inner) => new(group with { Commands = [.. inner.Select((one, i) => one with { CmdId = $"{i + 20}" })] });

    private static IEnumerable<RuleExample> Commands =>
    [
        .. from uri in (string[])[".", "./DevInfo", "DevInfo/Man", "./FUMO/Pkg1?prop=Type", "./FUMO/Pkg1?list=StructData", "./Acme/a.b/..c"]
           select new RuleExample(DmServerRules.NamesNodesAsTheTreeHasThem, "holds", uri, b => b.Serve().Session(Get(uri))),
        .. from uri in (string[])["./", "/DevInfo", "./DevInfo/", "./DevInfo/../DevDetail", "./DevInfo/./Man", "./DevInfo//Man", " ./DevInfo", "http://device/DevInfo", "./DevInfo/?prop=Type", ".."]
           select new RuleExample(DmServerRules.NamesNodesAsTheTreeHasThem, "fail", $"'{uri}'", b => b.Serve().Session(Get(uri))),
        new(DmServerRules.NamesNodesAsTheTreeHasThem, "fail", "no Target", b => b.Serve().Session(Get(null))),
        new(DmServerRules.NamesNodesAsTheTreeHasThem, "fail", "no Item", b => b.Serve().Session(new Asked(new Exec(), "412"))),
        new(DmServerRules.NamesNodesAsTheTreeHasThem, "silent", "no command", b => b.Serve().Session()),
        new(DmServerRules.FillsContainersAsTheyAllow, "holds", "Replace in an Atomic", b => b.Serve().Session(Within(new Atomic(), Asked.Replace("State", "1").Command))),
        new(DmServerRules.FillsContainersAsTheyAllow, "holds", "Get and Exec in a Sequence", b => b.Serve().Session(Within(new Sequence(), Asked.State("1").Command, Asked.Exec("Update").Command))),
        new(DmServerRules.FillsContainersAsTheyAllow, "fail", "Exec in an Atomic", b => b.Serve().Session(Within(new Atomic(), Asked.Replace("State", "1").Command, Asked.Exec("Update").Command))),
        new(DmServerRules.FillsContainersAsTheyAllow, "fail", "Get in an Atomic", b => b.Serve().Session(Within(new Atomic(), Asked.State("1").Command))),
        new(DmServerRules.FillsContainersAsTheyAllow, "fail", "a Sequence in a Sequence", b => b.Serve().Session(Within(new Sequence(), new Sequence { Commands = [Asked.State("1").Command with { CmdId = "30" }] }))),
        new(DmServerRules.FillsContainersAsTheyAllow, "silent", "neither", b => b.Serve().Session(Asked.State("10"))),
    ];

    // What a clean session keeps, and a run without a server's message does not speak of.
    private static IEnumerable<RuleExample> Plain => ((Rule[])
    [
        DmServerRules.AnswersEveryMessage, DmServerRules.EndsItsSessions, DmServerRules.EndsItsPackages, DmServerRules.AnswersInTheEncodingOfTheMessage,
    ]).SelectMany(rule => (RuleExample[])
    [
        new(rule, "holds", "a clean session", b => b.Serve().Session(Asked.State("10"))),
        new(rule, "silent", "no answer came", b => b.Serve().Open().Client(Begin, TranscriptBuilder.DevInfo())),
    ]);

    private static IEnumerable<RuleExample> Sessions =>
    [
        new(DmServerRules.AnswersEveryMessage, "fail", "HTTP 500", b => Broken(b, 500)),
        new(DmServerRules.AnswersEveryMessage, "fail", "an empty body", b => Broken(b, 200)),
        new(DmServerRules.AnswersEveryMessage, "holds", "turned away by HTTP", b => Broken(b, 403)),
        new(DmServerRules.AnswersEveryMessage, "holds", "sent elsewhere by HTTP", b => Broken(b, 307)),
        new(DmServerRules.AnswersEveryMessage, "silent", "an encoding that it may not know", b => Broken(b, 415).Change(entry => entry with { SetAside = "the other encoding" })),
        new(DmCommandRules.AreAnswered, "fail", "DevInfo without Status", b => b.Serve().Open().Client(Begin, TranscriptBuilder.DevInfo()).Server(TranscriptBuilder.Answer("1", "Alert", "200"))),
        new(DmMessageRules.IsADmMessage, "holds", "an answer that was cut off on its way", b => b.Serve().Session().Open().Client(Begin).Server()
            .Change(entry => entry with { Body = entry.Body[..40], BodyFailure = "the connection broke" })),
        new(DmCommandRules.AreAnswered, "holds", "DevInfo with a Status in a later message", b => b.Serve().Open().Client(Begin, TranscriptBuilder.DevInfo()).Server(TranscriptBuilder.Answer("1", "Alert", "200"), GetState)
            .Client(TranscriptBuilder.Answer("10", "Get", "404")).Server(TranscriptBuilder.Answer("2", "Replace", "200"))),
        new(DmCommandRules.AnswerTheHeader, "fail", "the Status of another header", b => b.Serve().Open().Client(Begin).Server(GetState).Client(TranscriptBuilder.Answer("10", "Get", "404")).Server(TranscriptBuilder.Answer("0", "SyncHdr", "200"))),
        new(DmServerRules.EndsItsSessions, "warning", "the same Get again and again", b => Asking(b, 12)),
        new(DmServerRules.EndsItsSessions, "holds", "a few times", b => Asking(b, 4)),
        new(DmServerRules.OutlivesWhatBelongsToNoSession, "holds", "the next session is served", b => Provoked(b).Session(Asked.State("10"))),
        new(DmServerRules.OutlivesWhatBelongsToNoSession, "fail", "the next session is not", b => Broken(Provoked(b), 500)),
        new(DmServerRules.OutlivesWhatBelongsToNoSession, "silent", "there was none after", b => Provoked(b)),
    ];

    private static IEnumerable<RuleExample> Packages =>
    [
        new(DmServerRules.EndsItsPackages, "fail", "Status and no Final", b => b.Serve().Open().Client(Begin).Server(false, header => header)),
        new(DmServerRules.EndsItsPackages, "fail", "a command and no Final", b => b.Serve().Open().Client(Begin).Server(false, header => header, GetState)),
        new(DmServerRules.EndsItsPackages, "holds", "more commands than the device takes in one message", b => b.Serve().Open().Client(true, Narrow, Begin).Server(false, header => header, GetState)
            .Client(false, header => header, TranscriptBuilder.Answer("10", "Get", "404"), Alert.Of(AlertCode.NextMessage)).Server(GetState)),
        new(DmServerRules.EndsItsPackages, "silent", "a chunk", b => b.Serve().Open().Client(Begin).Server(false, header => header, Asked.Replace("Update/PkgData", "b2N0", hasMoreData: true).Command)),
        new(DmServerRules.AsksForTheRestOfThePackage, "holds", "Alert 1222", b => Unfinished(b, false, Alert.Of(AlertCode.NextMessage))),
        new(DmServerRules.AsksForTheRestOfThePackage, "fail", "Status only", b => Unfinished(b, false)),
        new(DmServerRules.AsksForTheRestOfThePackage, "fail", "a command", b => Unfinished(b, false, Alert.Of(AlertCode.NextMessage), GetState)),
        new(DmServerRules.AsksForTheRestOfThePackage, "fail", "Final", b => Unfinished(b, true, Alert.Of(AlertCode.NextMessage))),
        new(DmServerRules.AsksForTheRestOfThePackage, "silent", "the client has ended its package", b => b.Serve().Session(Asked.State("10"))),
        new(DmServerRules.CommandsNothingAfterAnAbort, "holds", "Status only", b => Aborted(b)),
        new(DmServerRules.CommandsNothingAfterAnAbort, "warning", "a Get", b => Aborted(b, GetState)),
        new(DmServerRules.CommandsNothingAfterAnAbort, "silent", "no abort", b => b.Serve().Session(Asked.State("10"))),
        new(DmServerRules.AnswersInTheEncodingOfTheMessage, "warning", "WBXML to XML", Recoded),
    ];

    private static IEnumerable<RuleExample> Alerts =>
    [
        new(DmServerRules.RefusesUnknownAlertsWith415, "holds", "415", b => b.Serve().Session(Unknown("415"))),
        new(DmServerRules.RefusesUnknownAlertsWith415, "fail", "200", b => b.Serve().Session(Unknown("200"))),
        new(DmServerRules.RefusesUnknownAlertsWith415, "silent", "a type of FUMO", b => b.Serve().Session(new Reported())),
        new(DmServerRules.AnswersAlertsWithTheirCodes, "holds", "202", b => b.Serve().Session(new Reported { Status = "202" })),
        new(DmServerRules.AnswersAlertsWithTheirCodes, "fail", "212", b => b.Serve().Session(new Reported { Status = "212" })),
        new(DmServerRules.AnswersAlertsWithTheirCodes, "holds", "412 and 500", b => b.Serve().Session(new Reported { Status = "412" }).Session(new Reported { Status = "500" })),
        new(DmServerRules.AnswersAlertsWithTheirCodes, "silent", "no alert", b => b.Serve().Session()),
        new(DmServerRules.UnderstandsTypesUnderTheirPrefix, "holds", "200", b => b.Serve().Session(new Reported { Type = AlertTypes.Prefixed(AlertTypes.Update) })),
        new(DmServerRules.UnderstandsTypesUnderTheirPrefix, "remark", "415", b => b.Serve().Session(new Reported { Type = AlertTypes.Prefixed(AlertTypes.Update), Status = "415" })),
        new(DmServerRules.UnderstandsTypesUnderTheirPrefix, "silent", "bare", b => b.Serve().Session(new Reported { Status = "415" })),
    ];

    private static IEnumerable<RuleExample> Authentication =>
    [
        new(DmServerRules.CommandsNothingWithAChallenge, "holds", "Status only", b => b.Serve().Open().Client(Begin).Server(Challenge)),
        new(DmServerRules.CommandsNothingWithAChallenge, "fail", "a Get", b => b.Serve().Open().Client(Begin).Server(Challenge, GetState)),
        new(DmServerRules.CommandsNothingWithAChallenge, "silent", "no challenge", b => b.Serve().Session(Asked.State("10"))),
        new(DmServerRules.KeepsASessionAuthenticated, "holds", "it goes on", b => Authenticated(b)),
        new(DmServerRules.KeepsASessionAuthenticated, "fail", "credentials are asked for again", b => Authenticated(b, Challenge)),
        new(DmServerRules.KeepsASessionAuthenticated, "silent", "every message is proved", b => b.Serve().Session(Asked.State("10"))),
        new(DmServerRules.CommandsOnlyWhoHasProvedItself, "holds", "it has", b => Authenticated(Guarded(b))),
        new(DmServerRules.CommandsOnlyWhoHasProvedItself, "fail", "it has not", b => Guarded(b).Serve().Session(Asked.State("10"))),
        new(DmServerRules.CommandsOnlyWhoHasProvedItself, "fail", "wrong credentials are taken", b => Pretending(b, Proved)),
        new(DmServerRules.CommandsOnlyWhoHasProvedItself, "holds", "wrong credentials are refused", b => Pretending(b, Challenge)),
        new(DmServerRules.CommandsOnlyWhoHasProvedItself, "silent", "no credentials are agreed on", b => b.Serve().Session(Asked.State("10"))),
        new(DmServerRules.HandsNoCommandsToAnotherDevice, "holds", "Status only", b => Intruded(b, "./Vendor/Fw")),
        new(DmServerRules.HandsNoCommandsToAnotherDevice, "fail", "212 to who showed no credentials", b => Intruded(b, "./Vendor/Fw", TranscriptBuilder.Answer("0", "SyncHdr", "212"))),
        new(DmServerRules.HandsNoCommandsToAnotherDevice, "fail", "the other's Exec", b => Intruded(b, "./Vendor/Fw", Asked.Exec("Update").Command)),
        new(DmServerRules.HandsNoCommandsToAnotherDevice, "fail", "an Exec for both places", b => Intruded(Guarded(b), Asked.Root, Asked.Exec("Update").Command)),
        new(DmServerRules.HandsNoCommandsToAnotherDevice, "holds", "an Exec for both places, and nobody shows credentials", b => Intruded(b, Asked.Root, Asked.Exec("Update").Command)),
        new(DmServerRules.HandsNoCommandsToAnotherDevice, "holds", "an Exec in another's place, where one was offered", b => Intruded(b.Serve("./Vendor/Fw", id: "IMEI:2").Offer("update"), "./Vendor/Fw", Asked.Exec("Update").Command)),
        new(DmServerRules.HandsNoCommandsToAnotherDevice, "silent", "nobody intruded", b => b.Serve().Session(Asked.Exec("Update"))),
    ];

    private static SyncHdr Narrow(SyncHdr header) => header with { Meta = new Meta { MaxMsgSize = "900" } };

    private static Reported Unknown(string status) => new() { Type = "com.example.nobodyknowsthis", Source = "./DevInfo", Status = status };

    private static TranscriptBuilder Broken(TranscriptBuilder b, int status)
    {
        b.Serve().Open().Client(Begin, TranscriptBuilder.DevInfo()).Server();
        b.Change(entry => entry with { HttpStatus = status, Body = default, Length = 0 });
        return b;
    }

    private static void Asking(TranscriptBuilder b, int times)
    {
        b.Serve().Open().Client(Begin, TranscriptBuilder.DevInfo());
        for (int i = 1; i <= times; i++)
        {
            b.Server(GetState).Client(TranscriptBuilder.Answer("10", "Get", "404", $"{i}"));
        }
    }

    private static TranscriptBuilder Provoked(TranscriptBuilder b)
    {
        b.Serve().Step(Steps.Garbage).Open().Send(b.Message(Begin), Side.Client, body => body[..60]);
        return b;
    }

    private static void Unfinished(TranscriptBuilder b, bool isFinal, params Command[] commands) =>
        b.Serve().Open().Client(false, header => header, Begin).Server(isFinal, header => header, commands);

    private static void Aborted(TranscriptBuilder b, params Command[] commands) =>
        b.Serve().Open().Client(Begin).Server(GetState).Client(Alert.Of(AlertCode.SessionAbort)).Server(commands);

    private static void Recoded(TranscriptBuilder b)
    {
        b.Serve().Open().Client(Begin).Server();
        b.Change(entry => entry with { Body = DmCodec.Write(DmCodec.Read(entry.Body).Document!.Message, DmEncoding.Wbxml) });
    }

    private static TranscriptBuilder Guarded(TranscriptBuilder b)
    {
        b.Record = b.Record with { Configuration = new JsonObject { ["server"] = new JsonObject { ["credentials"] = new JsonObject { ["scheme"] = "md5" } } } };
        return b;
    }

    private static SyncHdr WithCred(SyncHdr header) => header with { Cred = new Cred { Meta = new Meta { Type = "syncml:auth-md5" }, Data = DataValue.OfText("*") } };

    private static void Authenticated(TranscriptBuilder b, params Command[] last) =>
        b.Serve().Open().Client(true, WithCred, Begin).Server(Proved, GetState).Client(TranscriptBuilder.Answer("10", "Get", "404")).Server(last);

    private static void Pretending(TranscriptBuilder b, Status answer) =>
        Guarded(b).Serve().Open().Step(Steps.WrongCredentials).Client(true, WithCred, Begin).Server(answer);

    private static void Intruded(TranscriptBuilder b, string root, params Command[] commands) =>
        b.Serve(id: "IMEI:1").Session(Asked.State("10")).Serve(root, id: "IMEI:2").Open().Step(Steps.ForeignSession).Client(Alert.Of(AlertCode.NextMessage)).Server(commands);
}

using System.Text;
using Fumo.Dm;
using Fumo.Record;

namespace Fumo.Judge.Tests;

/// <summary>Transcripts for the rules of the DM protocol.</summary>
public static class DmExamples
{
    private static readonly Alert Begin = Alert.Of(AlertCode.ClientInitiatedManagement);

    private static readonly Status Challenge = TranscriptBuilder.Answer("0", "SyncHdr", "407") with { CmdId = "1", Chal = new Chal() };

    private static readonly Get GetState = new() { CmdId = "10", Items = [Item.To("./FUMO/Pkg1/State")] };

    public static IEnumerable<RuleExample> All => [.. Plain, .. Messages, .. Commands, .. Results, .. Packages, .. Objects, .. Authentication, .. Tree];

    // What a clean session keeps, and an empty run does not speak of.
    private static IEnumerable<RuleExample> Plain => ((Rule[])
    [
        DmMessageRules.IsADmMessage, DmMessageRules.HasTheMediaTypeOfItsEncoding, DmMessageRules.IsWrittenAsTheRepresentationHasIt, DmMessageRules.IsWellFormed,
        DmMessageRules.HasVerDtd12, DmMessageRules.HasVerProtoDm12, DmMessageRules.HasACompleteHeader, DmMessageRules.KeepsItsSessionId, DmMessageRules.HasAShortSessionId,
        DmMessageRules.HasAMessageIdOfItsOwn, DmMessageRules.CountsItsMessages, DmMessageRules.UsesNoForbiddenHeaderElement,
        DmCommandRules.HaveAnIdOfTheirOwn, DmCommandRules.AnswerTheHeader, DmCommandRules.AreAnswered, DmCommandRules.ReferToWhatTheyAnswer, DmCommandRules.AreAnsweredInOrder,
        DmCommandRules.ReturnWhatWasRead, DmCommandRules.NameTheNodeOfTheirResults, DmCommandRules.ReturnAfterTheStatus, DmCommandRules.CarryNoCredentials,
        DmCommandRules.AreCommandsOfDm, DmCommandRules.AreThoseOfTheSender, DmCommandRules.FrameAGenericAlert,
        DmPackageRules.BeginsWithASessionAlert, DmPackageRules.BeginsWithTheDevInfo, DmPackageRules.EndsNoPackageBeforeTheServers, DmPackageRules.IsSilentAfterTheEnd,
        DmPackageRules.GoesOnWhenItIsCommanded,
        DmTreeRules.ListsItsChildren,
    ]).SelectMany(rule => (RuleExample[])
    [
        new(rule, "holds", "a clean session", b => b.Session(new Reported(), Asked.State("10"), Asked.Children("", "State"), Asked.Exec("Update"))),
        new(rule, "silent", "nothing happened", b => b.Fact(Facts.Quiet)),
    ]);

    private static TranscriptBuilder Left(TranscriptBuilder b) => b.Open().Client(Begin).Server(false, header => header, GetState);

    private static TranscriptBuilder BrokenOff(TranscriptBuilder builder, int sessions)
    {
        for (int i = 0; i < sessions; i++)
        {
            builder.Open().Client(Begin, TranscriptBuilder.DevInfo()).Server(GetState);
        }

        return builder;
    }

    private static IEnumerable<RuleExample> Messages =>
    [
        new(DmMessageRules.IsADmMessage, "fail", "half a message", b => b.Open().Send(b.Message(Begin), Side.Client, body => body[..60])),
        new(DmMessageRules.HasTheMediaTypeOfItsEncoding, "fail", "that of data synchronisation", b => b.Open().Send(b.Message(Begin), Side.Client, type: "application/vnd.syncml+xml")),
        new(DmMessageRules.HasTheMediaTypeOfItsEncoding, "holds", "with a parameter", b => b.Open().Send(b.Message(Begin), Side.Client, type: "Application/vnd.syncml.dm+xml; charset=utf-8")),
        new(DmMessageRules.IsWrittenAsTheRepresentationHasIt, "warning", "out of order", b => b.Open().Send(b.Message(Begin), Side.Client, Swap("<VerDTD>1.2</VerDTD><VerProto>DM/1.2</VerProto>", "<VerProto>DM/1.2</VerProto><VerDTD>1.2</VerDTD>"))),
        new(DmMessageRules.IsWellFormed, "fail", "a NUL inside of a text", b => b.Open().Send(b.Message(Begin, TranscriptBuilder.DevInfo()), Side.Client, Swap(">DevId<", ">Dev\0Id<"))),
        new(DmMessageRules.HasVerDtd12, "fail", "1.1", b => b.Open().Client(true, header => header with { VerDtd = "1.1" }, Begin)),
        new(DmMessageRules.HasVerProtoDm12, "fail", "DM/1.1", b => b.Open().Client(true, header => header with { VerProto = "DM/1.1" }, Begin)),
        new(DmMessageRules.HasACompleteHeader, "fail", "no Target", b => b.Open().Client(true, header => header with { Target = null }, Begin)),
        new(DmMessageRules.KeepsItsSessionId, "fail", "another one in the second message", b => b
            .Open().Client(Begin, TranscriptBuilder.DevInfo()).Server(GetState).Client(true, header => header with { SessionId = "FF" })),
        new(DmMessageRules.TakesTheSessionIdOfTheNotification, "holds", "the notification's", b => Notified(b, "1A")),
        new(DmMessageRules.TakesTheSessionIdOfTheNotification, "fail", "another", b => Notified(b, "1B")),
        new(DmMessageRules.TakesTheSessionIdOfTheNotification, "holds", "one session for each copy, the second after the next notification", b => Notified(b, ["1A", "1A", "1B"], ["1A", "1A", "1B"])),
        new(DmMessageRules.TakesTheSessionIdOfTheNotification, "fail", "another, after a late session", b => Notified(b, ["1A", "1A", "1B"], ["1A", "1A", "1C"])),
        new(DmMessageRules.TakesTheSessionIdOfTheNotification, "fail", "always that of the first", b => Notified(b, ["1A", "1B", "1C"], ["1A", "1A", "1A"])),
        new(DmMessageRules.TakesTheSessionIdOfTheNotification, "silent", "not notified", b => b.Session()),
        new(DmMessageRules.HasAShortSessionId, "remark", "nine characters", b => b.Open("123456789").Client(Begin)),
        new(DmMessageRules.HasAMessageIdOfItsOwn, "fail", "twice the same", b => b
            .Open().Client(Begin).Server(GetState).Client(true, header => header with { MsgId = "2" }).Server(GetState).Client(true, header => header with { MsgId = "2" }).Server()),
        new(DmMessageRules.CountsItsMessages, "warning", "it begins at 2", b => b.Open().Client(true, header => header with { MsgId = "2" }, Begin)),
        new(DmMessageRules.GoesToTheRespUri, "holds", "the same address", b => b.Open().Client(Begin).Server(true, header => header with { RespUri = "http://h/dm" }, GetState).Client()),
        new(DmMessageRules.GoesToTheRespUri, "fail", "another address", b => b.Open().Client(Begin).Server(true, header => header with { RespUri = "http://h/dm?s=1" }, GetState).Client()),
        new(DmMessageRules.GoesToTheRespUri, "silent", "none was given", b => b.Session()),
        new(DmMessageRules.UsesNoForbiddenHeaderElement, "fail", "NoResp", b => b.Open().Client(true, header => header with { HasNoResp = true }, Begin)),
        new(DmMessageRules.FitsMaxMsgSize, "holds", "short enough", b => b.Open().Client(Begin).Server(true, header => header with { Meta = new Meta { MaxMsgSize = "5000" } }, GetState).Client()),
        new(DmMessageRules.FitsMaxMsgSize, "fail", "too long", b => b.Open().Client(Begin).Server(true, header => header with { Meta = new Meta { MaxMsgSize = "100" } }, GetState).Client()),
        new(DmMessageRules.FitsMaxMsgSize, "silent", "none was told", b => b.Session()),
    ];

    private static IEnumerable<RuleExample> Commands =>
    [
        new(DmCommandRules.HaveAnIdOfTheirOwn, "fail", "twice the same", b => b.Open().Client(Begin with { CmdId = "1" }, TranscriptBuilder.DevInfo() with { CmdId = "1" })),
        new(DmCommandRules.HaveAnIdOfTheirOwn, "fail", "0", b => b.Open().Client(Begin with { CmdId = "0" })),
        new(DmCommandRules.AnswerTheHeader, "fail", "no Status for the header", b => b.Open().Client(Begin).Server(GetState).Client(new UnknownCommand("none"), TranscriptBuilder.Answer("10", "Get", "404"))),
        new(DmCommandRules.AreAnswered, "silent", "the client aborts instead", b => b.Open().Client(Alert.Of(AlertCode.ClientInitiatedManagement), TranscriptBuilder.DevInfo())
            .Server(TranscriptBuilder.Answer("1", "Alert", "200"), Asked.State("10").Command).Client(TranscriptBuilder.Answer("0", "SyncHdr", "200"), Alert.Of(AlertCode.SessionAbort))),
        new(DmCommandRules.AreAnswered, "fail", "a Get without Status", b => b.Session(Asked.Get("State", null, code: null))),
        new(DmCommandRules.ReferToWhatTheyAnswer, "fail", "Status 0", b => b.Session(Asked.Get("State", null, code: "0"))),
        new(DmCommandRules.ReferToWhatTheyAnswer, "fail", "a command that there was not", b => b.Open().Client(Begin).Server(GetState).Client(TranscriptBuilder.Answer("99", "Get", "404"))),
        new(DmCommandRules.ReferToWhatTheyAnswer, "fail", "another name", b => b.Open().Client(Begin).Server(GetState).Client(TranscriptBuilder.Answer("10", "Exec", "404"))),
        new(DmCommandRules.ReferToWhatTheyAnswer, "fail", "no MsgRef", b => b.Open().Client(Begin).Server(GetState).Client(TranscriptBuilder.Answer("10", "Get", "404") with { MsgRef = null })),
        new(DmCommandRules.AreAnsweredInOrder, "warning", "the other way round", b => b
            .Open().Client(Begin).Server(GetState, GetState with { CmdId = "11" }).Client(TranscriptBuilder.Answer("11", "Get", "404"), TranscriptBuilder.Answer("10", "Get", "404"))),
        new(DmCommandRules.CarryNoCredentials, "fail", "Cred in an Alert", b => b.Open().Send(b.Message(Begin), Side.Client, Swap("<Data>1201</Data>", "<Cred><Data>x</Data></Cred><Data>1201</Data>"))),
        new(DmCommandRules.AreCommandsOfDm, "fail", "Put", b => b.Open().Send(b.Message(Begin), Side.Client, Swap("<Final", "<Put><CmdID>9</CmdID></Put><Final"))),
        new(DmCommandRules.AreThoseOfTheSender, "fail", "a Get of the client", b => b.Open().Client(Begin, GetState)),
        new(DmCommandRules.AreThoseOfTheSender, "fail", "a Replace of something else", b => b.Open().Client(Begin, new Replace { Items = [new Item { Source = Location.Of("./Acme"), Data = DataValue.OfText("1") }] })),
        new(DmCommandRules.FrameAGenericAlert, "fail", "no item", b => b.Session(new Reported { HasItem = false })),
    ];

    private static IEnumerable<RuleExample> Results =>
    [
        new(DmCommandRules.ReturnWhatWasRead, "fail", "200 and nothing", b => b.Session(Asked.Get("State", null))),
        new(DmCommandRules.NameTheNodeOfTheirResults, "fail", "no Source", b => Returned(b, new Item { Data = DataValue.OfText("10") })),
        new(DmCommandRules.ReturnAfterTheStatus, "fail", "Results first", b => b
            .Open().Client(Begin).Server(GetState).Client(new Results { MsgRef = "1", CmdRef = "10", Items = [new Item { Source = Location.Of("./FUMO/Pkg1/State") }] }, TranscriptBuilder.Answer("10", "Get", "200"))),
    ];

    private static IEnumerable<RuleExample> Packages =>
    [
        new(DmPackageRules.BeginsWithASessionAlert, "fail", "no Alert", b => b.Open().Client(TranscriptBuilder.DevInfo())),
        new(DmPackageRules.BeginsWithTheDevInfo, "fail", "no DevInfo", b => b.Open().Client(Begin)),
        new(DmPackageRules.BeginsWithTheDevInfo, "fail", "not all of it", b => b.Open().Client(Begin, TranscriptBuilder.DevInfo("DevId", "Man"))),
        new(DmPackageRules.EndsNoPackageBeforeTheServers, "fail", "Final in the middle of the server's package", b => b.Open().Client(Begin).Server(false, header => header, GetState).Client()),
        new(DmPackageRules.EndsNoPackageBeforeTheServers, "holds", "Final with a challenge", b => b.Open().Client(Begin).Server(false, header => header, GetState).Client(Challenge)),
        new(DmPackageRules.AsksForTheNextMessage, "silent", "a challenge", b => b.Open().Client(Begin).Server(false, header => header, GetState).Client(Challenge)),
        new(DmPackageRules.AsksForTheNextMessage, "holds", "Alert 1222", b => b.Open().Client(Begin).Server(false, header => header, GetState).Client(false, header => header, Alert.Of(AlertCode.NextMessage))),
        new(DmPackageRules.AsksForTheNextMessage, "fail", "Status only", b => b.Open().Client(Begin).Server(false, header => header, GetState).Client(false, header => header, TranscriptBuilder.Answer("10", "Get", "404"))),
        new(DmPackageRules.AsksForTheNextMessage, "fail", "a new session instead, each time", b => Left(Left(b)).Session()),
        new(DmPackageRules.AsksForTheNextMessage, "silent", "a new session instead, once: the connection may have broken", b => Left(b).Session()),
        new(DmPackageRules.AsksForTheNextMessage, "holds", "a new session instead, and another time the next message", b => Left(Left(b))
            .Open().Client(Begin).Server(false, header => header, GetState).Client(false, header => header, Alert.Of(AlertCode.NextMessage)).Session()),
        new(DmPackageRules.AsksForTheNextMessage, "silent", "the device was restarted each time", b => Left(Left(b).Process("restarted")).Process("restarted").Session()),
        new(DmPackageRules.AsksForTheNextMessage, "silent", "the server has ended its package", b => b.Session()),
        new(DmPackageRules.GoesOnWhenItIsCommanded, "fail", "in each of three sessions it falls silent", b => BrokenOff(b, 3)),
        new(DmPackageRules.GoesOnWhenItIsCommanded, "holds", "most sessions broke off, one did not", b => BrokenOff(b, 3).Session(Asked.State("10"))),
        new(DmPackageRules.GoesOnWhenItIsCommanded, "silent", "too few sessions to tell it from a broken connection", b => BrokenOff(b, 2)),
        new(DmPackageRules.IsSilentAfterTheEnd, "fail", "another message", b => b.Session().Client()),
        new(DmPackageRules.IsSilentAfterTheEnd, "fail", "another message, set aside", b => b.Session().Client().Change(entry => entry with { SetAside = "The session was over." })),
        new(DmPackageRules.IsSilentAfterTheEnd, "holds", "a message set aside in a later session of the same id", b => b.Session()
            .Open(b.SessionId).Client(Begin).Server(GetState).Client(TranscriptBuilder.Answer("10", "Get", "404")).Change(entry => entry with { SetAside = "It came too late." })),
        new(DmPackageRules.AbortsWithFinal, "holds", "with Final", b => b.Open().Client(Begin).Server(GetState).Client(Alert.Of(AlertCode.SessionAbort))),
        new(DmPackageRules.AbortsWithFinal, "fail", "without", b => b.Open().Client(Begin).Server(GetState).Client(false, header => header, Alert.Of(AlertCode.SessionAbort))),
        new(DmPackageRules.AbortsWithFinal, "silent", "no abort", b => b.Session()),
    ];

    private static IEnumerable<RuleExample> Objects =>
    [
        new(DmObjectRules.TakesChunksWith213, "holds", "213", b => b.Session(Asked.Replace("Update/PkgData", "b2N0", "213", true, "8"))),
        new(DmObjectRules.TakesChunksWith213, "holds", "a refusal", b => b.Session(Asked.Replace("Update/PkgData", "b2N0", "413", true, "8"))),
        new(DmObjectRules.TakesChunksWith213, "fail", "200", b => b.Session(Asked.Replace("Update/PkgData", "b2N0", "200", true, "8"))),
        new(DmObjectRules.TakesChunksWith213, "silent", "no chunk", b => b.Session(Asked.Replace("Update/PkgData", "b2N0"))),
        new(DmObjectRules.AnnouncesTheSizeOnce, "holds", "Size in the first chunk", b => Chunk(b, "8")),
        new(DmObjectRules.AnnouncesTheSizeOnce, "fail", "no Size", b => Chunk(b, null)),
        new(DmObjectRules.AnnouncesTheSizeOnce, "silent", "no chunk", b => b.Session(Asked.State("10"))),
        new(DmObjectRules.FitsMaxObjSize, "holds", "small enough", b => Returned(b, new Item { Source = Location.Of("./x"), Data = DataValue.OfText("1234") }, "4")),
        new(DmObjectRules.FitsMaxObjSize, "fail", "too large", b => Returned(b, new Item { Source = Location.Of("./x"), Data = DataValue.OfText("12345") }, "4")),
        new(DmObjectRules.FitsMaxObjSize, "silent", "none was told", b => b.Session(Asked.State("10"))),
    ];

    private static IEnumerable<RuleExample> Authentication =>
    [
        new(DmAuthenticationRules.ChallengesCompletely, "holds", "md5 with a nonce", b => Challenged(b, new Meta { Type = "syncml:auth-md5", Format = "b64", NextNonce = "bm9uY2U=" })),
        new(DmAuthenticationRules.ChallengesCompletely, "fail", "md5 without", b => Challenged(b, new Meta { Type = "syncml:auth-md5" })),
        new(DmAuthenticationRules.ChallengesCompletely, "fail", "no challenge", b => Challenged(b, null)),
        new(DmAuthenticationRules.ChallengesCompletely, "silent", "not asked for", b => b.Session(Asked.State("10"))),
        new(DmAuthenticationRules.TellsTheFormatOfItsCredentials, "holds", "b64", b => Retried(b, "syncml:auth-md5", Begin)),
        new(DmAuthenticationRules.TellsTheFormatOfItsCredentials, "fail", "bin", b => Shown(b, "bin")),
        new(DmAuthenticationRules.TellsTheFormatOfItsCredentials, "fail", "none", b => Shown(b, null)),
        new(DmAuthenticationRules.TellsTheFormatOfItsCredentials, "fail", "b64, and nothing in it", b => b.Open()
            .Client(true, header => header with { Cred = new Cred { Meta = new Meta { Type = "syncml:auth-md5", Format = "b64" }, Data = DataValue.OfText(string.Empty) } }, Begin)),
        new(DmAuthenticationRules.TellsTheFormatOfItsCredentials, "silent", "no credentials", b => b.Session()),
        new(DmCommandRules.ReturnOnlyWhatWasAskedFor, "holds", "a Get", b => b.Session(Asked.State("10"))),
        new(DmCommandRules.ReturnOnlyWhatWasAskedFor, "fail", "no Get", b => b
            .Open().Client(Begin, new Results { MsgRef = "1", CmdRef = "1", Items = [new Item { Source = Location.Of("./x"), Data = DataValue.OfText("1") }] })),
        new(DmCommandRules.ReturnOnlyWhatWasAskedFor, "silent", "none", b => b.Session()),
        new(DmAuthenticationRules.ExecutesNothingUnauthenticated, "holds", "407 for all", b => Challenged(b, new Meta { Type = "syncml:auth-basic" })),
        new(DmAuthenticationRules.ExecutesNothingUnauthenticated, "fail", "200 for a command", b => Challenged(b, new Meta { Type = "syncml:auth-basic" }, "200")),
        new(DmAuthenticationRules.ExecutesNothingUnauthenticated, "silent", "not asked for", b => b.Session(Asked.State("10"))),
        new(DmAuthenticationRules.ExecutesNothingUnauthenticated, "holds", "200 for a command of the message before", b => b
            .Open().Client(Begin, TranscriptBuilder.DevInfo()).Server(GetState).Client().Server()
            .Client(TranscriptBuilder.Answer("0", "SyncHdr", "407", "2"), TranscriptBuilder.Answer("10", "Get", "200"))),
        new(DmAuthenticationRules.RepeatsPackageOneAfterAChallenge, "holds", "in two messages", b => Retried(b, "syncml:auth-md5", isFinal: false, Begin).Server().Client(TranscriptBuilder.DevInfo())),
        new(DmAuthenticationRules.RepeatsPackageOneAfterAChallenge, "holds", "it does", b => Retried(b, "syncml:auth-md5", Begin, TranscriptBuilder.DevInfo())),
        new(DmAuthenticationRules.RepeatsPackageOneAfterAChallenge, "fail", "the alert only", b => Retried(b, "syncml:auth-md5", Begin)),
        new(DmAuthenticationRules.RepeatsPackageOneAfterAChallenge, "silent", "no challenge", b => b.Session()),
        new(DmAuthenticationRules.AnswersWithTheSchemeThatWasAskedFor, "holds", "md5", b => Retried(b, "syncml:auth-md5", Begin)),
        new(DmAuthenticationRules.AnswersWithTheSchemeThatWasAskedFor, "fail", "basic", b => Retried(b, "syncml:auth-basic", Begin)),
        new(DmAuthenticationRules.AnswersWithTheSchemeThatWasAskedFor, "silent", "no challenge", b => b.Session()),
        new(DmAuthenticationRules.CarriesHmacToTheEnd, "holds", "on both", b => Hmac(b, true)),
        new(DmAuthenticationRules.CarriesHmacToTheEnd, "fail", "on the first only", b => Hmac(b, false)),
        new(DmAuthenticationRules.CarriesHmacToTheEnd, "silent", "not used", b => b.Session(Asked.State("10"))),
        new(DmAuthenticationRules.AnswersHmacWithTheNextNonce, "holds", "200 and a nonce", b => ServerHmac(b, new Chal { Meta = new Meta { Type = "syncml:auth-MAC", Format = "b64", NextNonce = "bm9uY2U=" } })),
        new(DmAuthenticationRules.AnswersHmacWithTheNextNonce, "fail", "no nonce", b => ServerHmac(b, null)),
        new(DmAuthenticationRules.AnswersHmacWithTheNextNonce, "silent", "not used", b => b.Session(Asked.State("10"))),
        new(DmAuthenticationRules.Says212OnlyToCredentials, "holds", "the server sent credentials", b => Says212(b, new Cred { Data = DataValue.OfText("x") })),
        new(DmAuthenticationRules.Says212OnlyToCredentials, "warning", "it did not", b => Says212(b, null)),
        new(DmAuthenticationRules.Says212OnlyToCredentials, "silent", "200", b => b.Session(Asked.State("10"))),
    ];

    private static IEnumerable<RuleExample> Tree =>
    [
        new(DmTreeRules.HasTheRequiredProperties, "holds", "Type", b => b.Session(Asked.Property("", "Type", ""))),
        new(DmTreeRules.HasTheRequiredProperties, "fail", "Type is not supported", b => b.Session(Asked.Property("", "Type", null, "406"))),
        new(DmTreeRules.HasTheRequiredProperties, "silent", "an optional one", b => b.Session(Asked.Property("", "Title", null, "406"))),
        new(DmTreeRules.PartsChildrenBySlashes, "holds", "by slashes", b => b.Session(Asked.Children("", "State/Download/Ext"))),
        new(DmTreeRules.PartsChildrenBySlashes, "fail", "by commas", b => b.Session(Asked.Children("", "State,Download,Ext"))),
        new(DmTreeRules.PartsChildrenBySlashes, "silent", "a leaf", b => b.Session(Asked.State("10"))),
        new(DmTreeRules.ReplacesWhatItSays, "holds", "refused or done", b => b.Session(Asked.State("10")).Session(Asked.Replace("State", "50")).Session(Asked.State("50"))),
        new(DmTreeRules.ReplacesWhatItSays, "fail", "answered 200 without effect", b => b.Session(Asked.State("10")).Session(Asked.Replace("State", "50")).Session(Asked.State("10"))),
        new(DmTreeRules.ReplacesWhatItSays, "silent", "refused", b => b.Session(Asked.State("10")).Session(Asked.Replace("State", "50", "405")).Session(Asked.State("10"))),
        new(DmTreeRules.ListsItsChildren, "fail", "no Data", b => Returned(b, new Item { Source = Location.Of("./FUMO/Pkg1/State"), Meta = new Meta { Format = "node" } })),
    ];

    private static Func<byte[], byte[]> Swap(string from, string to) =>
        body => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(body).Replace(from, to, StringComparison.Ordinal));

    private static void Notified(TranscriptBuilder b, string session) => Notified(b, ["1A"], [session]);

    // A copy of a notification comes before the first session; what is new, before the session of its place.
    private static void Notified(TranscriptBuilder b, string[] asked, string[] sessions)
    {
        for (int i = 0; i < sessions.Length; i++)
        {
            _ = i > 0 && asked[i] == asked[i - 1] ? b : Wake(b, asked[i]);
            _ = i + 1 < asked.Length && asked[i + 1] == asked[i] ? Wake(b, asked[i]) : i > 0 && asked[i] == asked[i - 1] ? Wake(b, asked[i + 1]) : b;
            b.Open(sessions[i]).Client(Alert.Of(AlertCode.ServerInitiatedManagement), TranscriptBuilder.DevInfo());
        }
    }

    private static TranscriptBuilder Wake(TranscriptBuilder b, string id) =>
        b.Note(new WakeEntry { Method = "udp", SessionId = id, Detail = "sent", Notification = new byte[] { 1 } });

    private static void Returned(TranscriptBuilder b, Item item, string? maxObjSize = null) => b
        .Open().Client(Begin)
        .Server(true, header => header with { Meta = maxObjSize is null ? null : new Meta { MaxObjSize = maxObjSize } }, GetState)
        .Client(TranscriptBuilder.Answer("10", "Get", "200"), new Results { MsgRef = "1", CmdRef = "10", Items = [item] });

    private static void Chunk(TranscriptBuilder b, string? size) =>
        Returned(b, new Item { Source = Location.Of("./x"), Data = DataValue.OfText("1234"), HasMoreData = true, Meta = size is null ? null : new Meta { Size = size } });

    private static void Challenged(TranscriptBuilder b, Meta? challenge, string code = "407") => b
        .Open().Client(Begin, TranscriptBuilder.DevInfo()).Server(GetState)
        .Client(TranscriptBuilder.Answer("0", "SyncHdr", "407") with { Chal = challenge is null ? null : new Chal { Meta = challenge } }, TranscriptBuilder.Answer("10", "Get", code));

    private static TranscriptBuilder Retried(TranscriptBuilder b, string scheme, params Command[] commands) => Retried(b, scheme, isFinal: true, commands);

    private static TranscriptBuilder Retried(TranscriptBuilder b, string scheme, bool isFinal, params Command[] commands)
    {
        Chal challenge = new() { Meta = new Meta { Type = "syncml:auth-md5", Format = "b64", NextNonce = "bm9uY2U=" } };
        Cred cred = new() { Meta = new Meta { Type = scheme, Format = "b64" }, Data = DataValue.OfText("*") };
        return b.Open().Client(Begin, TranscriptBuilder.DevInfo())
            .Server(TranscriptBuilder.Answer("0", "SyncHdr", "401") with { Chal = challenge })
            .Client(isFinal, header => header with { Cred = cred }, commands);
    }

    private static void Shown(TranscriptBuilder b, string? format)
    {
        Cred cred = new() { Meta = new Meta { Type = "syncml:auth-md5", Format = format }, Data = DataValue.OfText("*") };
        b.Open().Client(true, header => header with { Cred = cred }, Begin, TranscriptBuilder.DevInfo());
    }

    private static void Hmac(TranscriptBuilder b, bool isOnBoth)
    {
        b.Open().Client(Begin);
        b.Change(entry => entry with { Credentials = new CredentialCheck("hmac", "accepted"), Headers = [.. entry.Headers, new HeaderField("x-syncml-hmac", "*")] });
        b.Server(GetState).Client();
        b.Change(entry => isOnBoth ? entry with { Headers = [.. entry.Headers, new HeaderField("X-Syncml-Hmac", "*")] } : entry);
    }

    private static void ServerHmac(TranscriptBuilder b, Chal? challenge)
    {
        b.Open().Client(Begin).Server(GetState);
        b.Change(entry => entry with { Headers = [.. entry.Headers, new HeaderField("x-syncml-hmac", "*")] });
        b.Client(TranscriptBuilder.Answer("0", "SyncHdr", "200") with { Chal = challenge });
    }

    private static void Says212(TranscriptBuilder b, Cred? cred) => b
        .Open().Client(Begin).Server(true, header => header with { Cred = cred }, GetState).Client(TranscriptBuilder.Answer("0", "SyncHdr", "212"));
}

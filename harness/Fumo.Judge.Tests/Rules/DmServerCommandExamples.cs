using Fumo.Dm;

namespace Fumo.Judge.Tests;

/// <summary>Transcripts for the rules on how a server frames its commands.</summary>
public static class DmServerCommandExamples
{
    private static readonly Alert Begin = Alert.Of(AlertCode.ClientInitiatedManagement);

    public static IEnumerable<RuleExample> All =>
    [
        new(DmServerCommandRules.GivesTheData, "holds", "an empty Data", b => b.Serve().Session(Asked.Replace("Update/PkgData", string.Empty))),
        new(DmServerCommandRules.GivesTheData, "holds", "an interior node and a null", b => Commanding(b, Adding("node"), Adding("null") with { CmdId = "11" })),
        new(DmServerCommandRules.GivesTheData, "fail", "an Add of Format chr", b => Commanding(b, Adding("chr"))),
        new(DmServerCommandRules.GivesTheData, "fail", "a Replace", b => Commanding(b, new Replace { CmdId = "10", Items = [Item.To("./a/b")] })),
        new(DmServerCommandRules.GivesTheData, "silent", "an Add that leaves all open", b => Commanding(b, Adding(null))),
        new(DmServerCommandRules.FramesAlertsForTheUser, "holds", "empty options and a text", b => Commanding(b, Saying(AlertCode.Display, new Item(), Text("Update")))),
        new(DmServerCommandRules.FramesAlertsForTheUser, "fail", "a text alone", b => Commanding(b, Saying(AlertCode.Display, Text("Update")))),
        new(DmServerCommandRules.FramesAlertsForTheUser, "fail", "a choice of nothing", b => Commanding(b, Saying(AlertCode.SingleChoice, new Item(), Text("Update")))),
        new(DmServerCommandRules.FramesAlertsForTheUser, "fail", "no text", b => Commanding(b, Saying(AlertCode.ConfirmOrReject, new Item(), new Item()))),
        new(DmServerCommandRules.FramesAlertsForTheUser, "silent", "Alert 1222", b => Commanding(b, Alert.Of(AlertCode.NextMessage))),
        new(DmServerCommandRules.SaysNothingToGoodResults, "holds", "424", b => Answering(b, "424")),
        new(DmServerCommandRules.SaysNothingToGoodResults, "fail", "200", b => Answering(b, "200")),
        new(DmServerCommandRules.SaysNothingToGoodResults, "silent", "nothing", b => b.Serve().Session(Asked.State("10"))),
        new(DmServerCommandRules.AnswersClientEvents, "holds", "406", b => Event(b, "406")),
        new(DmServerCommandRules.AnswersClientEvents, "fail", "404", b => Event(b, "404")),
        new(DmServerCommandRules.AnswersClientEvents, "silent", "credentials are asked for", b => Event(b, "401")),
        new(DmCommandRules.AreThoseOfTheSender, "fail", "Alert 1201 of a server", b => Commanding(b, Begin with { CmdId = "9" })),
        new(DmCommandRules.AreThoseOfTheSender, "fail", "an alert with a reserved code", b => Commanding(b, new Alert { CmdId = "9", Data = "1150" })),
    ];

    private static Get Reading(string uri) => new() { CmdId = "10", Items = [Item.To(uri)] };

    private static Add Adding(string? format) => new() { CmdId = "10", Items = [Item.To("./a/b") with { Meta = format is null ? null : new Meta { Format = format } }] };

    private static Alert Saying(AlertCode code, params Item[] items) => Alert.Of(code) with { CmdId = "9", Items = items };

    private static Item Text(string text) => new() { Data = DataValue.OfText(text) };

    private static void Commanding(TranscriptBuilder b, params Command[] commands) => b.Serve().Open().Client(Begin).Server(commands);

    private static void Answering(TranscriptBuilder b, string code) => b.Serve().Open().Client(Begin).Server(Reading("./a"))
        .Client(TranscriptBuilder.Answer("10", "Get", "200"), new Results { CmdId = "5", MsgRef = "1", CmdRef = "10", Items = [new Item { Source = Location.Of("./a"), Data = DataValue.OfText("1") }] })
        .Server(TranscriptBuilder.Answer("5", "Results", code, "2"));

    private static void Event(TranscriptBuilder b, string code) => b.Serve().Open()
        .Client(Begin, Alert.Of(AlertCode.ClientEvent) with { Items = [Text("1")] }).Server(TranscriptBuilder.Answer("2", "Alert", code));
}

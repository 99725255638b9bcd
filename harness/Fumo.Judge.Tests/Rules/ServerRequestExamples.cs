using Fumo.Dm;
using Fumo.Mo;

namespace Fumo.Judge.Tests;

/// <summary>Transcripts for the rules on how a server takes requests for an update.</summary>
public static class ServerRequestExamples
{
    public static IEnumerable<RuleExample> All => [.. Statuses, .. Forms, .. Dialogs, .. Updates];

    private static readonly Asked Dialog = new(new Alert
    {
        Data = "1101", Items = [new Item { Data = DataValue.OfText("MINDT=5") }, new Item { Data = DataValue.OfText("Update now?") }],
    });

    private static readonly Asked Mute = new(new Alert { Data = "1100", Items = [new Item { Data = DataValue.OfText("MINDT=5") }] });

    private static Reported Request(string status = "202", bool isOfUser = false, string? source = null, string? data = "") =>
        Reported.Request with { Type = isOfUser ? AlertTypes.UserRequest : AlertTypes.DeviceRequest, Status = status, Source = source, Data = data };

    private static void Crashed(TranscriptBuilder b, Reported request, int status)
    {
        b.Serve().Session().Open().Client(Alert.Of(AlertCode.ClientInitiatedManagement), TranscriptBuilder.DevInfo(), request.ToAlert());
        b.Server(TranscriptBuilder.Answer("1", "Alert", "200"), TranscriptBuilder.Answer("2", "Replace", "200"));
        b.Change(entry => status == 200 ? entry : entry with { HttpStatus = status, Body = default, Length = 0 });
    }

    private static IEnumerable<RuleExample> Statuses =>
    [
        new(ServerRequestRules.Says200WhenItCommandsNow, "holds", "200, and commands", b => b.Serve().Session(Request("200"), Asked.State("10"))),
        new(ServerRequestRules.Says200WhenItCommandsNow, "holds", "202, and none", b => b.Serve().Session(Request())),
        new(ServerRequestRules.Says200WhenItCommandsNow, "holds", "202, and commands", b => b.Serve().Session(Request(), Asked.State("10"))),
        new(ServerRequestRules.Says200WhenItCommandsNow, "warning", "200, and none", b => b.Serve().Session(Request("200"))),
        new(ServerRequestRules.Says200WhenItCommandsNow, "silent", "refused", b => b.Serve().Session(Request("415"))),
    ];

    private static IEnumerable<RuleExample> Forms =>
    [
        new(ServerRequestRules.TakesBothKinds, "holds", "both", b => b.Serve().Session(Request()).Session(Request(isOfUser: true))),
        new(ServerRequestRules.TakesBothKinds, "fail", "one only", b => b.Serve().Session(Request()).Session(Request("415", isOfUser: true))),
        new(ServerRequestRules.TakesBothKinds, "holds", "none", b => b.Serve().Session(Request("415")).Session(Request("415", isOfUser: true))),
        new(ServerRequestRules.TakesBothKinds, "silent", "no request", b => b.Serve().Session()),
        new(ServerRequestRules.TakesEveryForm, "holds", "with a Source and without", b => b.Serve().Session(Request()).Session(Request(source: Asked.Root, data: "1"))),
        new(ServerRequestRules.TakesEveryForm, "fail", "without a Source it is refused", b => b.Serve().Session(Request("412")).Session(Request(source: Asked.Root))),
        new(ServerRequestRules.TakesEveryForm, "fail", "with empty Data it is refused", b => b.Serve().Session(Request("400")).Session(Request(data: "1"))),
        new(ServerRequestRules.TakesEveryForm, "holds", "the same form is taken another time", b => b.Serve().Session(Request("500")).Session(Request())),
        new(ServerRequestRules.TakesEveryForm, "silent", "no request", b => b.Serve().Session()),
        new(ServerRequestRules.LeavesTheSessionInOrder, "holds", "taken", b => b.Serve().Session(Request())),
        new(ServerRequestRules.LeavesTheSessionInOrder, "holds", "not supported", b => b.Serve().Session(Request("415"))),
        new(ServerRequestRules.LeavesTheSessionInOrder, "fail", "HTTP 500", b => Crashed(b, Request(), 500)),
        new(ServerRequestRules.LeavesTheSessionInOrder, "fail", "no Status", b => Crashed(b, Request(source: Asked.Root), 200)),
        new(ServerRequestRules.LeavesTheSessionInOrder, "silent", "the server never spoke DM", b => b.Serve().Open()
            .Client(Alert.Of(AlertCode.ClientInitiatedManagement), TranscriptBuilder.DevInfo(), Request().ToAlert()).Server()
            .Change(entry => entry with { HttpStatus = 404, Body = default, Length = 0 })),
        new(ServerRequestRules.LeavesTheSessionInOrder, "silent", "no request", b => b.Serve().Session()),
    ];

    private static IEnumerable<RuleExample> Dialogs =>
    [
        new(ServerRequestRules.MaySpeakToTheUserWhoAsked, "holds", "with a text", b => b.Serve().Session(Request(isOfUser: true), Dialog)),
        new(ServerRequestRules.MaySpeakToTheUserWhoAsked, "remark", "without", b => b.Serve().Session(Request(isOfUser: true), Mute)),
        new(ServerRequestRules.MaySpeakToTheUserWhoAsked, "silent", "the device asked", b => b.Serve().Session(Request(), Dialog)),
        new(ServerRequestRules.MayAskTheUserBeforeADownload, "holds", "with a text", b => b.Serve().Session(Dialog, Asked.Exec("Download"))),
        new(ServerRequestRules.MayAskTheUserBeforeADownload, "remark", "without", b => b.Serve().Session(Mute, Asked.Exec("Download"))),
        new(ServerRequestRules.MayAskTheUserBeforeADownload, "silent", "before an Update", b => b.Serve().Session(Dialog, Asked.Exec("Update"))),
    ];

    private static IEnumerable<RuleExample> Updates =>
    [
        new(ServerRequestRules.StartsTheUpdateThatThereIs, "holds", "at once", b => b.Serve().Offer("update").Session(Request("200"), Asked.Exec("Update"))),
        new(ServerRequestRules.StartsTheUpdateThatThereIs, "holds", "in the next session", b => b.Serve().Offer("update").Session(Request()).Session(Asked.Exec("Update"))),
        new(ServerRequestRules.StartsTheUpdateThatThereIs, "warning", "never", b => b.Serve().Offer("update").Session(Request()).Session().Fact(Fumo.Record.Facts.Deadline, "Exec on Update")),
        new(ServerRequestRules.StartsTheUpdateThatThereIs, "silent", "it was not waited for", b => b.Serve().Offer("update").Session(Request()).Session()),
        new(ServerRequestRules.StartsTheUpdateThatThereIs, "silent", "there is none", b => b.Serve().Session(Request()).Session()),
        new(ServerRequestRules.StartsTheUpdateThatThereIs, "silent", "no session came after", b => b.Serve().Offer("update").Session(Request())),
    ];
}

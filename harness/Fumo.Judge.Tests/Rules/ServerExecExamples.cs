using System.Text.Json.Nodes;
using Fumo.Dm;
using Fumo.Mo;

namespace Fumo.Judge.Tests;

/// <summary>Transcripts for the rules on what a server commands.</summary>
public static class ServerExecExamples
{
    private const string Elsewhere = "./Vendor/Fw/P7";

    public static IEnumerable<RuleExample> All =>
    [
        .. Urls(ServerExecRules.ComesAfterTheUrlOfDownload, "Download", "DownloadAndUpdate"),
        .. Urls(ServerExecRules.ComesAfterTheUrlOfDownloadAndUpdate, "DownloadAndUpdate", "Download"),
        .. Targets, .. Packages, .. Sessions, .. Objects,
    ];

    private static Asked Url(string operation, string url = "http://h/p") => Asked.Replace($"{operation}/PkgURL", url);

    private static IEnumerable<RuleExample> Urls(Rule rule, string operation, string other) =>
    [
        new(rule, "holds", $"{operation}: set in the message before", b => b.Serve().Session(Url(operation)).Session(Asked.Exec(operation))),
        new(rule, "holds", $"{operation}: set in the same message", b => b.Serve().Session(Url(operation), Asked.Exec(operation))),
        new(rule, "holds", $"{operation}: added after the Replace was refused", b => b.Serve()
            .Session(Asked.Replace($"{operation}/PkgURL", "http://h/p", "404")).Session(Asked.Add($"{operation}/PkgURL", "http://h/p")).Session(Asked.Exec(operation))),
        new(rule, "holds", $"{operation}: refused in the message of the Exec", b => b.Serve().Session(Asked.Replace($"{operation}/PkgURL", "http://h/p", "404"), Asked.Exec(operation, code: "405"))),
        new(rule, "holds", $"{operation}: by an object that is added whole", b => b.Serve().Session(Asked.Add("", $"<Node><NodeName>{operation}</NodeName><Node><NodeName>PkgURL</NodeName></Node></Node>")).Session(Asked.Exec(operation))),
        new(rule, "fail", $"{operation}: never set", b => b.Serve().Session(Asked.Exec(operation))),
        new(rule, "fail", $"{operation}: set after the Exec", b => b.Serve().Session(Asked.Exec(operation), Url(operation))),
        new(rule, "fail", $"{operation}: the other operation's was set", b => b.Serve().Session(Url(other), Asked.Exec(operation))),
        new(rule, "fail", $"{operation}: empty", b => b.Serve().Session(Url(operation, ""), Asked.Exec(operation))),
        new(rule, "fail", $"{operation}: refused before", b => b.Serve().Session(Asked.Replace($"{operation}/PkgURL", "http://h/p", "500")).Session(Asked.Exec(operation))),
        new(rule, "fail", $"{operation}: under Format bin", b => b.Serve().Session(Formatted(Url(operation), "bin"), Asked.Exec(operation))),
        new(rule, "fail", $"{operation}: on another device", b => b.Serve(id: "IMEI:2").Session(Url(operation)).Serve(id: "IMEI:1").Session(Asked.Exec(operation))),
        new(rule, "silent", $"{operation}: no Exec", b => b.Serve().Session(Url(operation))),
    ];

    private static Asked Formatted(Asked asked, string format) =>
        asked with { Command = (Replace)asked.Command with { Meta = new Meta { Format = format } } };

    private static IEnumerable<RuleExample> Targets =>
    [
        new(ServerExecRules.GoesToAnOperation, "holds", "Update", b => b.Serve().Session(Asked.Exec("Update"))),
        new(ServerExecRules.GoesToAnOperation, "holds", "a vendor's node", b => b.Serve().Session(Asked.Exec("Ext/Cancel"))),
        new(ServerExecRules.GoesToAnOperation, "remark", "an operation that this device lacks", b => b.Serve(nodes: ["State", "DownloadAndUpdate"]).Session(Asked.Exec("Update", code: "404"))),
        new(ServerExecRules.GoesToAnOperation, "fail", "a leaf", b => b.Serve().Session(Asked.Exec("Download/PkgURL", code: "405"))),
        new(ServerExecRules.GoesToAnOperation, "fail", "the object", b => b.Serve().Session(Asked.Exec("", code: "405"))),
        new(ServerExecRules.GoesToAnOperation, "fail", "a node that is in no object", b => b.Serve().Session(Asked.Exec("Install", code: "404"))),
        new(ServerExecRules.GoesToAnOperation, "silent", "a node of another object", b => b.Serve().Session(new Asked(new Exec { Items = [Item.To("./Acme/Go")] }))),
        new(ServerExecRules.ComesWhenItIsAskedFor, "holds", "the Exec of the operation", b => b.Serve().Offer("download").Session(Url("Download"), Asked.Exec("Download"))),
        new(ServerExecRules.ComesWhenItIsAskedFor, "holds", "one of two offers", b => b.Serve().Offer("update").Session().Offer("update").Session(Asked.Exec("Update"))),
        new(ServerExecRules.ComesWhenItIsAskedFor, "remark", "the Exec of another operation", b => b.Serve().Offer("download").Session(Asked.Exec("DownloadAndUpdate"))),
        new(ServerExecRules.ComesWhenItIsAskedFor, "undecided", "no Exec", b => b.Serve().Offer("packageData").Session(Asked.State("10"))),
        new(ServerExecRules.ComesWhenItIsAskedFor, "undecided", "an Exec elsewhere", b => b.Serve(root: Elsewhere).Offer("update").Session(Asked.Exec("Update"))),
        new(ServerExecRules.ComesWhenItIsAskedFor, "silent", "no session came", b => b.Serve().Offer("update")),
    ];

    private static IEnumerable<RuleExample> Packages =>
    [
        new(ServerExecRules.ComesAfterThePackage, "holds", "the device holds one", b => b.Serve(holdsPackage: true).Session(Asked.Exec("Update"))),
        new(ServerExecRules.ComesAfterThePackage, "holds", "delivered in the same message", b => b.Serve().Session(Asked.Replace("Update/PkgData", "abc"), Asked.Exec("Update"))),
        new(ServerExecRules.ComesAfterThePackage, "holds", "downloaded", b => b.Serve().Operation(FumoOperation.Download).Session(Asked.Exec("Update"))),
        new(ServerExecRules.ComesAfterThePackage, "holds", "State says so", b => b.Serve().Session(Asked.State("50")).Session(Asked.Exec("Update"))),
        new(ServerExecRules.ComesAfterThePackage, "holds", "delivered before the device was played anew", b => b.Serve().Session(Asked.Replace("Update/PkgData", "abc")).Serve().Session(Asked.Exec("Update"))),
        new(ServerExecRules.ComesAfterThePackage, "holds", "State says that it is kept", b => b.Serve(holdsPackage: true).Operation(FumoOperation.Update).Session(Asked.State("90")).Session(Asked.Exec("Update"))),
        new(ServerExecRules.ComesAfterThePackage, "holds", "the device keeps it", b => b.Serve(holdsPackage: true, keepsPackage: true).Operation(FumoOperation.Update).Session(Asked.Exec("Update"))),
        new(ServerExecRules.ComesAfterThePackage, "fail", "it was used up", b => b.Serve(holdsPackage: true).Operation(FumoOperation.Update).Session(Asked.Exec("Update"))),
        new(ServerExecRules.ComesAfterThePackage, "fail", "another life of the device had one", b => b.Serve(holdsPackage: true).Serve().Session(Asked.Exec("Update"))),
        new(ServerExecRules.ComesAfterThePackage, "fail", "none", b => b.Serve().Session(Asked.Exec("Update", code: "500"))),
        new(ServerExecRules.ComesAfterThePackage, "fail", "the download failed", b => b.Serve().Operation(FumoOperation.Download, "503").Session(Asked.Exec("Update"))),
        new(ServerExecRules.ComesAfterThePackage, "fail", "the download goes on", b => b.Serve().Session(Asked.Exec("Download")).Session(Asked.Exec("Update"))),
        new(ServerExecRules.ComesAfterThePackage, "fail", "the delivery was refused", b => b.Serve().Session(Asked.Replace("Update/PkgData", "abc", "420")).Session(Asked.Exec("Update"))),
        new(ServerExecRules.ComesAfterThePackage, "silent", "another operation", b => b.Serve().Session(Asked.Exec("Download"))),
    ];

    private static IEnumerable<RuleExample> Sessions =>
    [
        new(ServerExecRules.LeavesTheSessionInOrderWhenItIsAccepted, "holds", "the session ends", b => b.Serve().Session(Asked.Exec("Update"))),
        new(ServerExecRules.LeavesTheSessionInOrderWhenItIsAccepted, "fail", "HTTP 500", b => Broken(b, "202", 500)),
        new(ServerExecRules.LeavesTheSessionInOrderWhenItIsAccepted, "fail", "Alert 1223", b => Commanded(b, "202").Server(Alert.Of(AlertCode.SessionAbort))),
        new(ServerExecRules.LeavesTheSessionInOrderWhenItIsAccepted, "fail", "it hangs up each time", b => Commanded(Commanded(b, "202"), "202")),
        new(ServerExecRules.LeavesTheSessionInOrderWhenItIsAccepted, "silent", "the connection was lost once", b => Commanded(b, "202")),
        new(ServerExecRules.LeavesTheSessionInOrderWhenItIsAccepted, "silent", "refused", b => b.Serve().Session(Asked.Exec("Update", code: "500"))),
        new(ServerExecRules.LeavesTheSessionInOrderWhenItIsRefused, "holds", "the session goes on", b => b.Serve().Session(Asked.Exec("Update", code: "403"))),
        new(ServerExecRules.LeavesTheSessionInOrderWhenItIsRefused, "fail", "HTTP 500", b => Broken(b, "403", 500)),
        new(ServerExecRules.LeavesTheSessionInOrderWhenItIsRefused, "fail", "Alert 1223", b => Commanded(b, "500").Server(Alert.Of(AlertCode.SessionAbort))),
        new(ServerExecRules.LeavesTheSessionInOrderWhenItIsRefused, "fail", "nothing at all, where other sessions end with a message", b => Broken(b.Serve().Session(Asked.State("10")), "404", 200)),
        new(ServerExecRules.LeavesTheSessionInOrderWhenItIsRefused, "holds", "nothing at all, as in every session", b => Broken(b, "404", 200)),
        new(ServerExecRules.LeavesTheSessionInOrderWhenItIsRefused, "silent", "credentials are asked for", b => Broken(b, "401", 500)),
        new(ServerExecRules.WaitsForTheEndOfTheOneBefore, "holds", "after the alert", b => b.Serve().Operation(FumoOperation.Update).Operation(FumoOperation.Update)),
        new(ServerExecRules.WaitsForTheEndOfTheOneBefore, "remark", "before the alert", b => b.Serve().Session(Asked.Exec("Update")).Session(Asked.Exec("Update"))),
        new(ServerExecRules.WaitsForTheEndOfTheOneBefore, "silent", "none is accepted", b => b.Serve().Session(Asked.Exec("Update", code: "500"))),
        new(ServerExecRules.ComesEvenWithoutOptionalNodes, "holds", "the Exec comes", b => WithoutName(b, Asked.Exec("Update"))),
        new(ServerExecRules.ComesEvenWithoutOptionalNodes, "fail", "the server gives up", b => WithoutName(b)),
        new(ServerExecRules.ComesEvenWithoutOptionalNodes, "silent", "no other device was served", b => b.Serve().Offer("update").Session(Asked.Get("PkgName", null, code: "404"))),
    ];

    private static IEnumerable<RuleExample> Objects =>
    [
        new(ServerObjectRules.IsFoundWhereverItStands, "holds", "by Type", b => ByType(b.Serve()).Session(Asked.Exec("Update"))),
        new(ServerObjectRules.IsFoundWhereverItStands, "warning", "by Type, but elsewhere", b => ByType(b.Serve(root: Elsewhere)).Session(Asked.Exec("Update", code: "404"))),
        new(ServerObjectRules.IsFoundWhereverItStands, "warning", "the other device's place", b => b.Serve().Session(Asked.State("10")).Serve(root: Elsewhere, id: "IMEI:2").Session(Asked.Get("State", null, code: "404"))),
        new(ServerObjectRules.IsFoundWhereverItStands, "silent", "by the model, one device", b => b.Serve(root: Elsewhere).Session(Asked.Exec("Update", code: "404"))),
        new(ServerObjectRules.IsReadAndWrittenAsItsNodesAllow, "holds", "State is read", b => b.Serve().Session(Asked.State("10"), Url("Download"))),
        new(ServerObjectRules.IsReadAndWrittenAsItsNodesAllow, "holds", "the Format of PkgData is read", b => b.Serve().Session(Asked.Property("Update/PkgData", "Format", "bin"))),
        new(ServerObjectRules.IsReadAndWrittenAsItsNodesAllow, "warning", "State is written", b => b.Serve().Session(Asked.Replace("State", "10", "405"))),
        new(ServerObjectRules.IsReadAndWrittenAsItsNodesAllow, "warning", "PkgVersion is written", b => b.Serve().Session(Asked.Replace("PkgVersion", "2", "405"))),
        new(ServerObjectRules.IsReadAndWrittenAsItsNodesAllow, "warning", "PkgData is read", b => b.Serve().Session(Asked.Get("Update/PkgData", null, code: "405"))),
        new(ServerObjectRules.IsReadAndWrittenAsItsNodesAllow, "silent", "PkgName is added", b => b.Serve().Session(Asked.Add("PkgName", "x"))),
    ];

    private static TranscriptBuilder ByType(TranscriptBuilder b)
    {
        b.Record = b.Record with { Configuration = new JsonObject { ["server"] = new JsonObject { ["discovery"] = "type" } } };
        return b;
    }

    // Up to the device's answer to an Exec.
    private static TranscriptBuilder Commanded(TranscriptBuilder b, string code) => b.Serve().Open()
        .Client(Alert.Of(AlertCode.ClientInitiatedManagement), TranscriptBuilder.DevInfo())
        .Server(TranscriptBuilder.Answer("1", "Alert", "200"), TranscriptBuilder.Answer("2", "Replace", "200"), Asked.Exec("Update").Command with { CmdId = "10" })
        .Client(TranscriptBuilder.Answer("10", "Exec", code));

    private static TranscriptBuilder Broken(TranscriptBuilder b, string code, int status)
    {
        Commanded(b, code).Server();
        b.Change(entry => entry with { HttpStatus = status, Body = default, Length = 0 });
        return b;
    }

    private static TranscriptBuilder WithoutName(TranscriptBuilder b, params Asked[] then) => b
        .Serve().Offer("update").Session(Asked.Get("PkgName", "x"), Asked.Exec("Update"))
        .Serve(nodes: ["State", "Update"], id: "IMEI:2").Offer("update").Session(Asked.Get("PkgName", null, code: "404")).Session(then);
}

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
        .. Values(ServerExecRules.GivesDownloadAUrl, "Download", "DownloadAndUpdate"),
        .. Values(ServerExecRules.GivesDownloadAndUpdateAUrl, "DownloadAndUpdate", "Download"),
        .. Targets, .. Forms, .. Packages, .. Sessions, .. Objects,
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
        new(rule, "fail", $"{operation}: taken back with an Atomic before", b => b.Serve().Session(Asked.Replace($"{operation}/PkgURL", "http://h/p", "216")).Session(Asked.Exec(operation))),
        new(rule, "fail", $"{operation}: on another device", b => b.Serve(id: "IMEI:2").Session(Url(operation)).Serve(id: "IMEI:1").Session(Asked.Exec(operation))),
        new(rule, "silent", $"{operation}: no Exec", b => b.Serve().Session(Url(operation))),
    ];

    private static IEnumerable<RuleExample> Values(Rule rule, string operation, string other) =>
    [
        .. from url in (string[])["http://h/p", "https://h:8080/p?x=1#y", "ftp://h/p", "file:///p", "data:,x"]
           select new RuleExample(rule, "holds", $"{operation}: {url}", b => b.Serve().Session(Url(operation, url))),
        .. from url in (string[])["server.url/p", "server.url:8080/p", "/p", "http:///p", "http://h/a p", " http://h/p", "//h/p", "http:p"]
           select new RuleExample(rule, "fail", $"{operation}: '{url}'", b => b.Serve().Session(Url(operation, url))),
        new(rule, "holds", $"{operation}: with Format chr", b => b.Serve().Session(Formatted(Url(operation), "chr"))),
        new(rule, "fail", $"{operation}: with Format bin", b => b.Serve().Session(Formatted(Url(operation), "bin"))),
        new(rule, "fail", $"{operation}: with Format bin, refused, and no Exec", b => b.Serve().Session(Formatted(Asked.Replace($"{operation}/PkgURL", "http://h/p", "415"), "bin"))),
        new(rule, "silent", $"{operation}: taken away", b => b.Serve().Session(Url(operation, ""))),
        new(rule, "silent", $"{operation}: the other's", b => b.Serve().Session(Url(other, "p"))),
    ];

    private static Asked Formatted(Asked asked, string format) =>
        asked with { Command = (Replace)asked.Command with { Meta = new Meta { Format = format } } };

    private static IEnumerable<RuleExample> Targets =>
    [
        new(ServerExecRules.GoesToAnOperation, "holds", "Update", b => b.Serve().Session(Asked.Exec("Update"))),
        new(ServerExecRules.GoesToAnOperation, "holds", "a vendor's node", b => b.Serve().Session(Asked.Exec("Ext/Cancel"))),
        new(ServerExecRules.GoesToAnOperation, "fail", "an operation that this device lacks", b => b.Serve(nodes: ["State", "DownloadAndUpdate"]).Session(Asked.Exec("Update", code: "404"))),
        new(ServerExecRules.GoesToAnOperation, "holds", "an operation that this device lacks, then one that it has", b => b.Serve(nodes: ["State", "DownloadAndUpdate"]).Session(Asked.Exec("Update", code: "404")).Session(Asked.Exec("DownloadAndUpdate"))),
        new(ServerExecRules.GoesToAnOperation, "fail", "in another case", b => b.Serve().Session(Asked.Exec("update", code: "404"))),
        new(ServerExecRules.GoesToAnOperation, "fail", "another object's, though it has found this one", b => b.Serve().Offer("update").Session(Asked.State("10")).Session(At("./Acme/Fw/Update"))),
        new(ServerExecRules.GoesToAnOperation, "fail", "any other node, though it was asked for an operation", b => b.Serve().Offer("update").Session(Asked.State("10")).Session(At("./Acme/Start"))),
        new(ServerExecRules.GoesToAnOperation, "fail", "where the object was before", b => b.Serve(root: Elsewhere).Session().Serve().Session(Asked.State("10")).Session(At($"{Elsewhere}/Update"))),
        new(ServerExecRules.GoesToAnOperation, "holds", "where the object was before, then where it is", b => b.Serve(root: Elsewhere).Session().Serve().Offer("update").Session(At($"{Elsewhere}/Update")).Session(Asked.Exec("Update"))),
        new(ServerExecRules.GoesToAnOperation, "holds", "another object's beside its own", b => b.Serve().Offer("update").Session(At("./SCOMO/Download/x/Operations/Download")).Session(Asked.Exec("Update"))),
        new(ServerExecRules.GoesToAnOperation, "silent", "in an object that the device is not known to have", b => b.Serve().Offer("update").Session(At("./Acme/Fw/Update"))),
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

    private static Asked At(string uri, string code = "404") => new(new Exec { Items = [Item.To(uri)] }, code);

    private static Asked Within(Group group, params Command[] inner) => new(group with { Commands = inner }, "507");

    private static IEnumerable<RuleExample> Forms =>
    [
        .. from uri in (string[])["./FUMO/Pkg1/Update", "FUMO/Pkg1/Update", "./FUMO/P%6Bg1/Update"]
           select new RuleExample(ServerExecRules.IsWrittenAsACommand, "holds", uri, b => b.Serve().Session(At(uri, "202"))),
        .. from uri in (string[])["./FUMO/Pkg1/Update/", "/FUMO/Pkg1/Update", "./FUMO/../FUMO/Pkg1/Update", "./FUMO/./Pkg1/Update", "././FUMO/Pkg1/Update", "./FUMO//Pkg1/Update", "./FUMO/Pkg1/Update ", "http://device/FUMO/Pkg1/Update", "./FUMO/Pkg1/Update?prop=Type", "../FUMO/Pkg1/Update", "./FUMO/Pkg1/"]
           select new RuleExample(ServerExecRules.IsWrittenAsACommand, "fail", uri, b => b.Serve().Session(At(uri))),
        new(ServerExecRules.IsWrittenAsACommand, "fail", "no Target", b => b.Serve().Session(new Asked(new Exec { Items = [new Item()] }, "412"))),
        new(ServerExecRules.IsWrittenAsACommand, "fail", "no Item", b => b.Serve().Session(new Asked(new Exec(), "412"))),
        new(ServerExecRules.IsWrittenAsACommand, "fail", "no CmdID", b => b.Serve().Session(new Asked(new Exec { CmdId = "", Items = [Item.To(Asked.Uri("Update"))] }, null))),
        new(ServerExecRules.IsWrittenAsACommand, "fail", "with the Replace in an Atomic", b => b.Serve().Session(Within(new Atomic(), Url("Download").Command with { CmdId = "20" }, Asked.Exec("Download").Command with { CmdId = "21" }))),
        new(ServerExecRules.IsWrittenAsACommand, "holds", "in a Sequence", b => b.Serve().Session(Within(new Sequence(), Url("Download").Command with { CmdId = "20" }, Asked.Exec("Download").Command with { CmdId = "21" }))),
        new(ServerExecRules.IsWrittenAsACommand, "silent", "a node of another object", b => b.Serve().Session(At("./Acme/Go/"))),
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
        new(ServerExecRules.WaitsForTheEndOfTheOneBefore, "warning", "before the alert", b => b.Serve().Session(Asked.Exec("Update")).Session(Asked.Exec("Update"))),
        new(ServerExecRules.WaitsForTheEndOfTheOneBefore, "warning", "before the alert, and refused", b => b.Serve().Session(Asked.Exec("Update")).Session(Asked.Exec("Update", code: "403"))),
        new(ServerExecRules.WaitsForTheEndOfTheOneBefore, "holds", "offered once more", b => b.Serve().Session(Asked.Exec("Update")).Offer("update").Session(Asked.Exec("Update", code: "403"))),
        new(ServerExecRules.WaitsForTheEndOfTheOneBefore, "holds", "asked for by the device", b => b.Serve().Session(Asked.Exec("Update")).Session(Reported.Request, Asked.Exec("Update", code: "403"))),
        new(ServerExecRules.WaitsForTheEndOfTheOneBefore, "holds", "by the next life of the device", b => b.Serve().Session(Asked.Exec("Update")).Serve().Session(Asked.Exec("Update"))),
        new(ServerExecRules.WaitsForTheEndOfTheOneBefore, "silent", "none is accepted", b => b.Serve().Session(Asked.Exec("Update", code: "500"))),
        new(ServerExecRules.ComesEvenWithoutOptionalNodes, "holds", "the Exec comes", b => WithoutName(b, Asked.Exec("Update"))),
        new(ServerExecRules.ComesEvenWithoutOptionalNodes, "fail", "the server gives up", b => WithoutName(b)),
        new(ServerExecRules.ComesEvenWithoutOptionalNodes, "silent", "the object is elsewhere by now", b => b
            .Serve().Offer("update").Session(Asked.Get("PkgName", "x"), Asked.Exec("Update")).Serve(root: Elsewhere).Offer("update").Session(Asked.Get("PkgName", null, code: "404")).Session(Asked.Get("", null, code: "404"))),
        new(ServerExecRules.ComesEvenWithoutOptionalNodes, "silent", "no other device was served", b => b.Serve().Offer("update").Session(Asked.Get("PkgName", null, code: "404"))),
    ];

    private static IEnumerable<RuleExample> Objects =>
    [
        new(ServerObjectRules.IsFoundWhereverItStands, "holds", "by Type", b => ByType(b.Serve()).Session(Asked.Exec("Update"))),
        new(ServerObjectRules.IsFoundWhereverItStands, "fail", "by Type, but elsewhere", b => ByType(b.Serve(root: Elsewhere)).Session(Asked.Exec("Update", code: "404"))),
        new(ServerObjectRules.IsFoundWhereverItStands, "fail", "the other device's place", b => b.Serve().Session(Asked.State("10")).Serve(root: Elsewhere, id: "IMEI:2").Session(Asked.Get("State", null, code: "404"))),
        new(ServerObjectRules.IsFoundWhereverItStands, "silent", "by the model, one device", b => b.Serve(root: Elsewhere).Session(Asked.Exec("Update", code: "404"))),
        new(ServerObjectRules.IsFoundWhereverItStands, "silent", "it stands elsewhere than before", b => ByType(b.Serve(root: Elsewhere).Serve()).Session(Asked.State("10"))),
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

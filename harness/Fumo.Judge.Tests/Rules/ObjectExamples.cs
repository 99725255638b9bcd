using Fumo.Dm;
using Fumo.Mo;
using Fumo.Record;

namespace Fumo.Judge.Tests;

/// <summary>Transcripts for the rules on two objects, on the address that is fetched, and on what only a person can bring about.</summary>
public static class ObjectExamples
{
    private const string Other = "./FUMO/Pkg2";
    private const string Address = "http://h/packages/o";

    public static IEnumerable<RuleExample> All => [.. Objects, .. Addresses, .. Packages, .. Users];

    private static IEnumerable<RuleExample> Objects =>
    [
        new(ObjectRules.KeepsTheirAlertsApart, "holds", "the alert names the object of its Exec", b => Two(b).Session(ExecOther("c")).Session(Result(Other))),
        new(ObjectRules.KeepsTheirAlertsApart, "fail", "the alert names the other object", b => Two(b).Session(ExecOther("c")).Session(Result(Asked.Root))),
        new(ObjectRules.KeepsTheirAlertsApart, "silent", "there is one object", b => b.Operation(FumoOperation.Download, correlator: "c")),
        new(ObjectRules.KeepsTheirUrlsApart, "holds", "its own URL is fetched", b => Two(b).Session(Set(Other, Address), ExecOther("c")).Fetch("o")),
        new(ObjectRules.KeepsTheirUrlsApart, "fail", "the URL of the other object is fetched", b => Two(b).Session(Set(Asked.Root, Address), ExecOther("c")).Fetch("o")),
        new(ObjectRules.KeepsTheirUrlsApart, "silent", "nothing is fetched", b => Two(b).Session(Set(Other, Address))),
        new(ObjectRules.KeepsTheirStatesApart, "holds", "the State of the other stays", b => Two(b).Session(Asked.State("10")).Session(ExecOther("c")).Session(Asked.State("10"))),
        new(ObjectRules.KeepsTheirStatesApart, "fail", "the State of the other moves", b => Two(b).Session(Asked.State("10")).Session(ExecOther("c")).Session(Asked.State("30"))),
        new(ObjectRules.KeepsTheirStatesApart, "silent", "nothing is commanded", b => Two(b).Session(Asked.State("10")).Session(Asked.State("10"))),
    ];

    private static IEnumerable<RuleExample> Addresses =>
    [
        new(DownloadRules.AsksForTheWholeUrl, "holds", "the URL as it was set", b => b.Session(Set(Asked.Root, Address)).Fetch("o")),
        new(DownloadRules.AsksForTheWholeUrl, "fail", "the query is left out", b => b.Session(Set(Asked.Root, Address + "?v=1")).Fetch("o")),
        new(DownloadRules.AsksForTheWholeUrl, "silent", "no URL was set", b => b.Fetch("o")),
        new(DownloadRules.FetchesByGet, "holds", "a GET", b => b.Fetch("o")),
        new(DownloadRules.FetchesByGet, "warning", "a POST", b => b.Note(new DownloadEntry { Request = 1, Method = "POST", Url = Address, Offer = "o", Part = "package" })),
        new(DownloadRules.FetchesByGet, "silent", "nothing is fetched", b => b.Session()),
    ];

    private static IEnumerable<RuleExample> Packages =>
    [
        new(StateRules.TellsWhetherThereIsAPackage, "holds", "Update is refused at State 100", b => b.Session(Asked.State("100")).For("Update", "either").Session(Asked.Exec("Update", code: "405"))),
        new(StateRules.TellsWhetherThereIsAPackage, "warning", "Update succeeds at State 100", b => b.Session(Asked.State("100")).Operation(FumoOperation.Update, expected: "either")),
        new(StateRules.TellsWhetherThereIsAPackage, "silent", "Update succeeds at State 90", b => b.Session(Asked.State("90")).Operation(FumoOperation.Update, expected: "either")),
    ];

    private static IEnumerable<RuleExample> Users =>
    [
        new(RequestRules.TellsThatTheUserAsks, "holds", "a user's request", b => b.Note(Prompt).Session(Reported.Request with { Type = AlertTypes.UserRequest })),
        new(RequestRules.TellsThatTheUserAsks, "fail", "a device's request", b => b.Note(Prompt).Session(Reported.Request)),
        new(RequestRules.TellsThatTheUserAsks, "silent", "nobody asked", b => b.Session(Reported.Request)),
    ];

    private static PromptEntry Prompt => new() { Id = "request", Text = "Ask for an update.", Answer = "done" };

    private static Reported Result(string source) => Reported.Of(FumoOperation.Download) with { Correlator = "c", Source = source };

    private static TranscriptBuilder Two(TranscriptBuilder builder) => builder.Fact(Facts.Root, Other);

    private static Asked ExecOther(string correlator) => new(new Exec { Correlator = correlator, Items = [Item.To($"{Other}/{FumoNodes.Download}")] }, "202");

    private static Asked Set(string root, string url) =>
        new(new Replace { Items = [new Item { Target = Location.Of($"{root}/{FumoNodes.DownloadPkgUrl}"), Data = DataValue.OfText(url) }] });
}

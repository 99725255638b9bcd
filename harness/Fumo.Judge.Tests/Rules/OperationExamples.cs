using Fumo.Mo;
using Fumo.Record;

namespace Fumo.Judge.Tests;

/// <summary>Transcripts for the rules on Exec, State, downloads, requests and support.</summary>
public static class OperationExamples
{
    private const string Package = "b2N0ZXRz";

    public static IEnumerable<RuleExample> All => [.. Execs, .. States, .. Downloads, .. Requests, .. Support];

    private static TranscriptBuilder InTurns(TranscriptBuilder builder, string with, string without)
    {
        for (int i = 0; i < 2; i++)
        {
            builder.For("Update", "success", "c").Session(Asked.Exec("Update", "c", with)).For("Update", "success").Session(Asked.Exec("Update", code: without));
        }

        return builder;
    }

    private static IEnumerable<RuleExample> Execs =>
    [
        new(ExecRules.IsSupported, "holds", "one is accepted", b => b.Operation(FumoOperation.Update)),
        new(ExecRules.IsSupported, "fail", "all are impossible", b => b.For("Update", "success").Session(Asked.Exec("Update", code: "406"))),
        new(ExecRules.IsSupported, "undecided", "refused for now", b => b.For("Update", "success").Session(Asked.Exec("Update", code: "403"))),
        new(ExecRules.IsSupported, "silent", "none was sent that could succeed", b => b.For("Update", "failure").Session(Asked.Exec("Update", code: "405"))),
        new(ExecRules.TakesItWithAndWithoutACorrelator, "holds", "both are taken", b => InTurns(b, "202", "202")),
        new(ExecRules.TakesItWithAndWithoutACorrelator, "holds", "both are refused", b => InTurns(b, "403", "403")),
        new(ExecRules.TakesItWithAndWithoutACorrelator, "holds", "refused only at first", b => InTurns(InTurns(b, "202", "403"), "202", "202")),
        new(ExecRules.TakesItWithAndWithoutACorrelator, "fail", "refused without", b => InTurns(b, "202", "403")),
        new(ExecRules.TakesItWithAndWithoutACorrelator, "fail", "refused with", b => InTurns(b, "403", "202")),
        new(ExecRules.TakesItWithAndWithoutACorrelator, "silent", "tried once", b => b.For("Update", "success").Session(Asked.Exec("Update", code: "403"))),
        new(ExecRules.AnsweredAcceptedForProcessing, "holds", "202", b => b.Operation(FumoOperation.Update)),
        new(ExecRules.AnsweredAcceptedForProcessing, "fail", "200 and a later alert", b => b.Session(Asked.Exec("Update", code: "200")).Session(new Reported())),
        new(ExecRules.AnsweredAcceptedForProcessing, "fail", "200 and a later download", b => b.For("Download", "success", offer: "o").Session(Asked.Exec("Download", code: "200")).Fetch("o")),
        new(ExecRules.AnsweredAcceptedForProcessing, "fail", "no Status but an alert", b => b.Session(Asked.Exec("Update", code: null)).Session(new Reported())),
        new(ExecRules.AnsweredAcceptedForProcessing, "warning", "200 and nothing seen later", b => b.Session(Asked.Exec("Update", code: "200"))),
        new(ExecRules.AnsweredAcceptedForProcessing, "silent", "a refusal", b => b.Session(Asked.Exec("Update", code: "405"))),
        new(ExecRules.DoesNothingAfterARefusal, "holds", "nothing follows", b => b.For("Download", "success", offer: "o").Session(Asked.Exec("Download", code: "403")).Session()),
        new(ExecRules.DoesNothingAfterARefusal, "holds", "it is asked again after a challenge", b => b
            .For("Download", "success", offer: "o").Session(Asked.Exec("Download", code: "407")).Session(Asked.Exec("Download")).Fetch("o")),
        new(ExecRules.DoesNothingAfterARefusal, "fail", "a download follows", b => b.For("Download", "success", offer: "o").Session(Asked.Exec("Download", code: "403")).Fetch("o")),
        new(ExecRules.DoesNothingAfterARefusal, "fail", "an alert follows", b => b.Session(Asked.Exec("Update", code: "403")).Session(new Reported())),
        new(ExecRules.DoesNothingAfterARefusal, "fail", "an alert follows, and an operation had ended before", b => b
            .Session(Asked.Exec("Update", "a")).Session(new Reported { Correlator = "a" }, Asked.State("90")).Session(Asked.Exec("Update", "b", "403")).Session(new Reported { Correlator = "b" })),
        new(ExecRules.DoesNothingAfterARefusal, "fail", "an alert without correlator follows, and an operation had ended before", b => b
            .Session(Asked.Exec("Update")).Session(new Reported(), Asked.State("90")).Session(Asked.Exec("Update", code: "403")).Session(new Reported { Data = "410" })),
        new(ExecRules.DoesNothingAfterARefusal, "holds", "what ran already reports", b => b
            .Session(Asked.Exec("Update", "a"), Asked.Exec("Update", "b", "403")).Session(new Reported { Correlator = "a" })),
        new(ExecRules.DoesNothingAfterARefusal, "holds", "what ran already reports under the wrong correlator", b => b
            .Session(Asked.Exec("Update", "a"), Asked.Exec("Update", "b", "403")).Session(new Reported { Correlator = "b" })),
        new(ExecRules.DoesNothingAfterARefusal, "silent", "an acceptance", b => b.Operation(FumoOperation.Update)),
        new(ExecRules.StartsNothingElsewhere, "holds", "refused, and the operation is commanded later", b => b
            .Session(Asked.Exec("Download/PkgURL", "c", "405")).Operation(FumoOperation.Download, correlator: "d", offer: "o")),
        new(ExecRules.StartsNothingElsewhere, "warning", "answered 200 without anything to follow", b => b.Session(Asked.Exec("State", "c", "200")).Session()),
        new(ExecRules.StartsNothingElsewhere, "fail", "answered 202 without anything to follow", b => b.Session(Asked.Exec("UpdateLater", "c", "202")).Session()),
        new(ExecRules.StartsNothingElsewhere, "holds", "what runs already goes on", b => b
            .For("Download", "success", offer: "o").Session(Asked.Exec("Download"), Asked.Exec("State", "c", "405")).Fetch("o").Session(Reported.Of(FumoOperation.Download))),
        new(ExecRules.StartsNothingElsewhere, "fail", "a download follows", b => b.Session(Asked.Exec("Download/PkgURL", "c")).Fetch("o")),
        new(ExecRules.StartsNothingElsewhere, "fail", "an alert under its correlator follows", b => b.Session(Asked.Exec("UpdateLater", "c")).Session(new Reported { Correlator = "c" })),
        new(ExecRules.StartsNothingElsewhere, "silent", "only operations are executed", b => b.Operation(FumoOperation.Update)),
        new(ExecRules.CanExecuteUpdate, "holds", "refused for the time being at first, and taken later", b => b
            .For("Update", "success").Session(Asked.Exec("Update", code: "403")).Operation(FumoOperation.Update)),
        new(ExecRules.CanExecuteUpdate, "fail", "never after a download, only after package data", b => b
            .Session(Asked.Children("", "Update")).Operation(FumoOperation.Download).For("Update", "success").Session(Asked.Exec("Update", code: "406"))
            .Session(Asked.Replace("Update/PkgData", Package)).Operation(FumoOperation.Update)),
        new(ExecRules.CanExecuteUpdate, "undecided", "after one download, not after the other", b => b
            .Session(Asked.Children("", "Update")).Operation(FumoOperation.Download).For("Update", "success").Session(Asked.Exec("Update", code: "406"))
            .Operation(FumoOperation.Download).Operation(FumoOperation.Update)),
        .. FumoOperations.All.SelectMany(Possible),
        new(ExecRules.DownloadDoesNotUpdate, "holds", "40 and 50", b => b.Session(Asked.State("10")).Session(Asked.Exec("Download")).Session(Asked.State("40")).Session(Asked.State("50"))),
        new(ExecRules.DownloadDoesNotUpdate, "holds", "the end of an earlier update is still there", b => b.Session(Asked.State("90")).Session(Asked.Exec("Download")).Session(Asked.State("100"))),
        new(ExecRules.DownloadDoesNotUpdate, "fail", "60", b => b.Session(Asked.State("10")).Session(Asked.Exec("Download")).Session(Asked.State("60"))),
        new(ExecRules.DownloadDoesNotUpdate, "silent", "no State after it", b => b.Session(Asked.Exec("Download"))),
        new(ExecRules.UpdateDoesNotDownload, "holds", "no download", b => b.Operation(FumoOperation.Update)),
        new(ExecRules.UpdateDoesNotDownload, "warning", "a download", b => b.Operation(FumoOperation.Download, offer: "o").Operation(FumoOperation.Update, offer: "o")),
        new(ExecRules.UpdateDoesNotDownload, "silent", "another operation", b => b.Operation(FumoOperation.Download)),
        new(ExecRules.DownloadAndUpdateGoesOnByItself, "holds", "it ends updated", b => b.Operation(FumoOperation.DownloadAndUpdate).Session(Asked.State("90"))),
        new(ExecRules.DownloadAndUpdateGoesOnByItself, "fail", "it waits with the package", b => b.Session(Asked.Exec("DownloadAndUpdate")).Session(Asked.State("50")).Missed()),
        new(ExecRules.DownloadAndUpdateGoesOnByItself, "fail", "it reports success with the package", b => b.Session(Asked.Exec("DownloadAndUpdate")).Session(Reported.Of(FumoOperation.DownloadAndUpdate)).Session(Asked.State("40"))),
        new(ExecRules.DownloadAndUpdateGoesOnByItself, "undecided", "a package lay there before", b => b
            .Session(Asked.State("50")).Session(Asked.Exec("DownloadAndUpdate")).Session(Asked.State("50")).Missed()),
        new(ExecRules.DownloadAndUpdateGoesOnByItself, "undecided", "its end was not seen", b => b.Session(Asked.Exec("DownloadAndUpdate")).Missed()),
        new(ExecRules.DownloadAndUpdateGoesOnByItself, "silent", "another operation", b => b.Operation(FumoOperation.Download)),
        new(ExecRules.DownloadAndUpdateStopsAfterAFailedDownload, "holds", "a failure and State 20", b => FailedDownload(b, "404", "20")),
        new(ExecRules.DownloadAndUpdateStopsAfterAFailedDownload, "fail", "a success", b => FailedDownload(b, "200", "20")),
        new(ExecRules.DownloadAndUpdateStopsAfterAFailedDownload, "fail", "an update", b => FailedDownload(b, "503", "90")),
        new(ExecRules.DownloadAndUpdateStopsAfterAFailedDownload, "silent", "the download succeeds", b => b.Operation(FumoOperation.DownloadAndUpdate, offer: "o")),
    ];

    private static IEnumerable<RuleExample> States =>
    [
        .. ((string[])["10", "20", "30", "40", "50", "60", "70", "80", "90", "100"]).Select(value => new RuleExample(StateRules.HasADefinedValue, "holds", value, b => b.Session(Asked.State(value)))),
        .. ((string[])["0", "5", "110", "IDLE", "0x0A", ""]).Select(value => new RuleExample(StateRules.HasADefinedValue, "fail", $"'{value}'", b => b.Session(Asked.State(value)))),
        new(StateRules.HasADefinedValue, "silent", "State is not there", b => b.Session(Asked.Get("State", null, code: "404"))),
        .. Outcome(FumoOperation.Download, "200", "success", holds: ["40", "50"], fails: ["10", "20", "30", "60", "90"]),
        .. Outcome(FumoOperation.Download, "404", "failure", holds: ["10", "20", "40"], fails: ["30", "60", "70", "80", "90"]),
        .. Outcome(FumoOperation.Update, "200", "success", holds: ["10", "90", "100"], fails: ["20", "40", "50", "60", "70", "80"]),
        .. Outcome(FumoOperation.Update, "410", "failure", holds: ["10", "70", "80"], fails: ["20", "30", "40", "50", "60", "90", "100"]),
        .. Outcome(FumoOperation.DownloadAndUpdate, "200", "either", holds: ["10", "90", "100"], fails: ["20", "40", "70"]),
        .. ((string[])["402", "405"]).SelectMany(code => Outcome(FumoOperation.Update, code, "failure", holds: ["10", "20", "70", "80"], fails: ["30", "60", "90"])),
        .. Outcome(FumoOperation.DownloadAndUpdate, "410", "either", holds: ["10", "70", "80"], fails: ["20", "30", "40", "50", "60", "90"]),
        .. Outcome(FumoOperation.DownloadAndUpdate, "503", "either", holds: ["10", "20"], fails: ["30", "60", "70", "80", "90"]),
        .. Outcome(FumoOperation.DownloadAndUpdate, "404", "either", holds: ["10", "20", "70", "80"], fails: ["30", "40", "60", "90"]),
        .. Outcome(FumoOperation.Update, "401", "failure", holds: ["10", "40", "50", "70"], fails: ["30", "60"]),
        new(StateRules.TellsWhatTheOperationReached, "holds", "a package from before is still held after a failed download", b => b
            .Session(Asked.State("50")).Operation(FumoOperation.Download, "503", "failure").Session(Asked.State("50"))),
        new(StateRules.TellsWhatTheOperationReached, "fail", "a package from before, though its address was replaced", b => b
            .Session(Asked.State("50")).Session(Asked.Replace("Download/PkgURL", "http://h/p")).Operation(FumoOperation.Download, "503", "failure").Session(Asked.State("50"))),
        new(StateRules.TellsWhatTheOperationReached, "fail", "State 40 after a failed download from 10", b => b
            .Session(Asked.State("10")).Operation(FumoOperation.Download, "503", "failure").Session(Asked.State("40"))),
        new(StateRules.TellsWhatTheOperationReached, "holds", "an Update without a package leaves State", b => b
            .Session(Asked.State("100")).Operation(FumoOperation.Update, "400", "failure").Session(Asked.State("100"))),
        new(StateRules.TellsWhatTheOperationReached, "fail", "the end of an earlier update is still there after a failure, in the strict profile", b => b.Session(Asked.State("90")).Operation(FumoOperation.Download, "404", "failure").Session(Asked.State("100"))),
        new(StateRules.TellsWhatTheOperationReached, "fail", "the same value, but another one was seen between", b => b
            .Session(Asked.State("100")).Session(Asked.Exec("Download")).Session(Asked.State("30")).Session(Reported.Of(FumoOperation.Download, "404")).Session(Asked.State("100"))),
        new(StateRules.TellsWhatTheOperationReached, "silent", "State was asked for before the alert only", b => b.Session(Asked.Exec("Update")).Session(Asked.State("60")).Session(new Reported())),
        new(StateRules.MovesAlongTheDiagram, "holds", "states are skipped", b => b.Session(Asked.State("10")).Session(Asked.Exec("DownloadAndUpdate")).Session(Asked.State("90"))),
        new(StateRules.MovesAlongTheDiagram, "holds", "the package is cleaned up", b => b.Session(Asked.State("90")).Session(Asked.State("100")).Session(Asked.State("10"))),
        new(StateRules.MovesAlongTheDiagram, "holds", "a package comes by DM", b => b.Session(Asked.State("10")).Session(Asked.Replace("Update/PkgData", Package)).Session(Asked.State("50"))),
        new(StateRules.MovesAlongTheDiagram, "silent", "a reset lies between", b => b.Session(Asked.State("50")).Process("reset").Session(Asked.State("10"))),
        new(StateRules.MovesAlongTheDiagram, "silent", "a server wrote it", b => b.Session(Asked.State("10")).Session(Asked.Replace("State", "100")).Session(Asked.State("100"))),
        new(StateRules.MovesAlongTheDiagram, "fail", "an update without a command", b => b.Session(Asked.State("50")).Session(Asked.State("60"))),
        new(StateRules.MovesAlongTheDiagram, "fail", "an update after a download", b => b.Session(Asked.State("10")).Session(Asked.Exec("Download")).Session(Asked.State("60"))),
        new(StateRules.MovesAlongTheDiagram, "fail", "a package that vanishes", b => b.Session(Asked.State("50")).Session(Asked.State("10"))),
        new(StateRules.MovesAlongTheDiagram, "fail", "an update for an Exec that was refused", b => b.Session(Asked.State("50")).Session(Asked.Exec("Update", code: "403")).Session(Asked.State("60"))),
        new(StateRules.IsWrittenPlainly, "holds", "100", b => b.Session(Asked.State("100"))),
        new(StateRules.IsWrittenPlainly, "warning", "0100", b => b.Session(Asked.State("0100"))),
        new(StateRules.IsWrittenPlainly, "silent", "no number", b => b.Session(Asked.State("IDLE"))),
        new(StateRules.MovesAlongTheDiagram, "silent", "one value only", b => b.Session(Asked.State("10"))),
        new(StateRules.CannotBeWritten, "holds", "Replace is refused", b => b.Session(Asked.State("10")).Session(Asked.Replace("State", "50", "405"))),
        new(StateRules.CannotBeWritten, "holds", "Replace changes nothing", b => b.Session(Asked.State("10")).Session(Asked.Replace("State", "50")).Session(Asked.State("10"))),
        new(StateRules.CannotBeWritten, "fail", "the value reads back", b => b.Session(Asked.State("10")).Session(Asked.Replace("State", "50")).Session(Asked.State("50"))),
        new(StateRules.CannotBeWritten, "silent", "nobody tried", b => b.Session(Asked.State("10"))),
    ];

    private static IEnumerable<RuleExample> Downloads =>
    [
        .. Fetched(FumoOperation.Download, DownloadRules.DownloadFetchesItsPackage),
        .. Fetched(FumoOperation.DownloadAndUpdate, DownloadRules.DownloadAndUpdateFetchesItsPackage),
        .. Commanded(FumoOperation.Download, DownloadRules.DownloadWaitsForTheExec),
        .. Commanded(FumoOperation.DownloadAndUpdate, DownloadRules.DownloadAndUpdateWaitsForTheExec),
        new(DownloadRules.DoesNotRetryAfterTheAlert, "holds", "quiet", b => b.Operation(FumoOperation.Download, "503", "failure", offer: "o").Session().Fact(Facts.Quiet)),
        new(DownloadRules.DoesNotRetryAfterTheAlert, "holds", "a new command", b => b
            .Operation(FumoOperation.Download, "503", "failure", offer: "o").Operation(FumoOperation.Download, offer: "o").Fact(Facts.Quiet)),
        new(DownloadRules.DoesNotRetryAfterTheAlert, "fail", "the package is fetched again", b => b.Operation(FumoOperation.Download, "503", "failure", offer: "o").Fetch("o")),
        new(DownloadRules.DoesNotRetryAfterTheAlert, "fail", "the update runs again", b => b.Operation(FumoOperation.Update, "410", "failure").Session(Asked.State("70")).Session(Asked.State("60"))),
        new(DownloadRules.DoesNotRetryAfterTheAlert, "holds", "State never told the end", b => b.Operation(FumoOperation.Update, "410", "failure").Session(Asked.State("60")).Fact(Facts.Quiet)),
        new(DownloadRules.DoesNotRetryAfterTheAlert, "fail", "a success is reported after the failure", b => b
            .Session(Asked.Exec("Update")).Session(new Reported { Data = "410" }, Asked.State("70")).Session(new Reported())),
        new(DownloadRules.DoesNotRetryAfterTheAlert, "silent", "a code of progress comes first", b => b
            .Session(Asked.Exec("Update")).Session(new Reported { Data = "255" }, Asked.State("60")).Session(new Reported { Data = "410" })),
        new(DownloadRules.DoesNotRetryAfterTheAlert, "silent", "nobody watched", b => b.Operation(FumoOperation.Download, "503", "failure", offer: "o")),
        new(DownloadRules.TakesAPackageByDm, "holds", "in two chunks", b => b.Session(Asked.Replace("Update/PkgData", "b2N0", "213", true, "8")).Session(Asked.Replace("Update/PkgData", "ZXRz"))),
        new(DownloadRules.TakesAPackageByDm, "fail", "it adds up wrongly", b => b.Session(Asked.Replace("Update/PkgData", "b2N0", "213", true, "8")).Session(Asked.Replace("Update/PkgData", "ZXRz", "424"))),
        new(DownloadRules.TakesAPackageByDm, "undecided", "it is too large", b => b.Session(Asked.Replace("Update/PkgData", Package, "413"))),
        new(DownloadRules.TakesAPackageByDm, "undecided", "refused as a Replace, and as an Add to a node that is there", b => b
            .Session(Asked.Replace("Update/PkgData", Package, "405")).Session(Asked.Add("Update/PkgData", Package, "418"))),
        new(DownloadRules.TakesAPackageByDm, "silent", "none was sent", b => b.Session()),
        new(DownloadRules.WaitsForTheExecOnUpdate, "holds", "State 50", b => b.Session(Asked.Replace("Update/PkgData", Package)).Session(Asked.State("50"))),
        new(DownloadRules.WaitsForTheExecOnUpdate, "fail", "State 60", b => b.Session(Asked.State("10")).Session(Asked.Replace("Update/PkgData", Package)).Session(Asked.State("60"))),
        new(DownloadRules.WaitsForTheExecOnUpdate, "silent", "none was taken", b => b.Session(Asked.Replace("Update/PkgData", Package, "413")).Session(Asked.State("60"))),
    ];

    private static IEnumerable<RuleExample> Requests =>
    [
        .. RuleIndex.All.Where(rule => rule.Id.StartsWith("request.", StringComparison.Ordinal) && rule.Rule != RequestRules.TellsThatTheUserAsks).SelectMany(rule => (RuleExample[])
        [
            new(rule.Rule, "holds", "a request without Source and data", b => b.Session(Reported.Request)),
            new(rule.Rule, "silent", "no request", b => b.Operation(FumoOperation.Update)),
        ]),
        new(RequestRules.CarriesNoCorrelator, "warning", "a correlator", b => b.Session(Reported.Request with { Correlator = "c" })),
        new(RequestRules.IsAGenericAlert, "fail", "a client event", b => b.Session(Reported.Request with { Code = "1224" })),
        new(RequestRules.HasARequestType, "holds", "a user's request with the prefix", b => b.Session(Reported.Request with { Type = AlertTypes.Prefixed(AlertTypes.UserRequest) })),
        new(RequestRules.HasARequestType, "fail", "another case", b => b.Session(Reported.Request with { Type = AlertTypes.UserRequest.ToUpperInvariant() })),
        new(RequestRules.HasARequestType, "fail", "an old type", b => b.Session(Reported.Request with { Type = "org.openmobilealliance.firmwareupdate.userrequest" })),
        new(RequestRules.NamesTheObjectIfAny, "holds", "x", b => b.Session(Reported.Request with { Source = Asked.Root })),
        new(RequestRules.NamesTheObjectIfAny, "warning", "x with a slash behind", b => b.Session(Reported.Request with { Source = Asked.Root + "/" })),
        new(RequestRules.NamesTheObjectIfAny, "fail", "an operation node, in the strict profile", b => b.Session(Reported.Request with { Source = Asked.Uri("Download") })),
        new(RequestRules.NamesTheObjectIfAny, "fail", "something else", b => b.Session(Reported.Request with { Source = "./Device/CheckConfiguration" })),
        new(RequestRules.HasData, "fail", "no Data element", b => b.Session(Reported.Request with { Data = null })),
        new(RequestRules.LeavesTheReactionToTheServer, "warning", "again in the same session", b => b
            .Session(Reported.Request, Asked.State("10")).Client(TranscriptBuilder.Answer("0", "SyncHdr", "200", "2"), Reported.Request.ToAlert())),
    ];

    private static IEnumerable<RuleExample> Support =>
    [
        new(SupportRules.OffersAWayToDownload, "holds", "Download", b => b.Session(Asked.Children("", "Download/State"))),
        new(SupportRules.OffersAWayToDownload, "holds", "PkgData", b => b.Session(Asked.Children("", "Update/State"), Asked.Children("Update", "PkgData"))),
        new(SupportRules.OffersAWayToDownload, "fail", "none", b => b.Session(Asked.Children("", "Update/State"), Asked.Children("Update", ""))),
        new(SupportRules.OffersAWayToDownload, "undecided", "State only was asked for", b => b.Session(Asked.State("10"))),
        new(SupportRules.OffersAWayToDownload, "silent", "the object was not found", b => b.Session()),
        new(SupportRules.OffersAWayToUpdate, "holds", "Update", b => b.Session(Asked.Children("", "Update/State"))),
        new(SupportRules.OffersAWayToUpdate, "fail", "none", b => b.Session(Asked.Children("", "Download/State"))),
        new(SupportRules.OffersAWayToUpdate, "fail", "a node that never executes", b => b.For("Update", "success").Session(Asked.Exec("Update", code: "406")).Session(Asked.Children("", "Update/State"))),
        new(SupportRules.OffersAWayToUpdate, "silent", "the object was not found", b => b.Session()),
    ];

    private static IEnumerable<RuleExample> Possible(FumoOperation operation)
    {
        Rule rule = operation switch
        {
            FumoOperation.Download => ExecRules.CanExecuteDownload,
            FumoOperation.Update => ExecRules.CanExecuteUpdate,
            _ => ExecRules.CanExecuteDownloadAndUpdate,
        };
        string node = operation.NodeName();
        return
        [
            new(rule, "holds", "accepted", b => b.Operation(operation)),
            new(rule, "fail", "the node is there but never executes", b => b.Session(Asked.Children("", node)).For(node, "success").Session(Asked.Exec(node, code: "405"))),
            new(rule, "undecided", "refused for now", b => b.Session(Asked.Children("", node)).For(node, "success").Session(Asked.Exec(node, code: "403"))),
            new(rule, "undecided", "the node is not there", b => b.For(node, "success").Session(Asked.Exec(node, code: "404"))),
            new(rule, "silent", "not commanded", b => b.Session()),
        ];
    }

    private static IEnumerable<RuleExample> Outcome(FumoOperation operation, string code, string expected, string[] holds, string[] fails)
    {
        RuleExample Of(string says, string state) => new(
            StateRules.TellsWhatTheOperationReached, says, $"{state} after {operation} {code}", b => b.Operation(operation, code, expected).Session(Asked.State(state)));
        return holds.Select(state => Of("holds", state)).Concat(fails.Select(state => Of("fail", state)));
    }

    private static IEnumerable<RuleExample> Fetched(FumoOperation operation, Rule rule) =>
    [
        new(rule, "holds", $"{operation} fetches", b => b.Operation(operation, offer: "o")),
        new(rule, "fail", $"{operation} fetches nothing", b => b.For(operation.NodeName(), "success", offer: "o").Session(Asked.Exec(operation.NodeName())).Session(Reported.Of(operation))),
        new(rule, "fail", $"{operation} fetches another", b => b.For(operation.NodeName(), "success", offer: "o").Session(Asked.Exec(operation.NodeName())).Fetch("p").Session(Reported.Of(operation))),
        new(rule, "silent", $"{operation} fails", b => b.Operation(operation, "404", "failure", offer: "o")),
    ];

    private static IEnumerable<RuleExample> Commanded(FumoOperation operation, Rule rule)
    {
        Asked set = Asked.Replace($"{operation.NodeName()}/PkgURL", "http://h/packages/o");
        return
        [
            new(rule, "holds", "after its Exec", b => b.Session(set).Operation(operation, offer: "o")),
            new(rule, "fail", "after the Replace of PkgURL", b => b.Session(set).Fetch("o")),
            new(rule, "silent", "nothing was fetched", b => b.Session(set)),
        ];
    }

    private static void FailedDownload(TranscriptBuilder b, string code, string state) => b
        .For("DownloadAndUpdate", "failure", offer: "o").Session(Asked.Exec("DownloadAndUpdate")).Fetch("o", isComplete: false, status: 404)
        .Session(Reported.Of(FumoOperation.DownloadAndUpdate, code)).Session(Asked.State(state));
}

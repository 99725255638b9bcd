using Fumo.Mo;
using Fumo.Record;

namespace Fumo.Judge.Tests;

/// <summary>Transcripts for the rules on alerts and result codes.</summary>
public static class AlertExamples
{
    public static IEnumerable<RuleExample> All => [.. Delivery, .. Source, .. Types, .. Correlators, .. Frame, .. Results];

    private static IEnumerable<RuleExample> Delivery =>
    [
        new(AlertRules.EndsEveryAcceptedOperation, "holds", "the alert comes", b => b.Operation(FumoOperation.Update)),
        new(AlertRules.EndsEveryAcceptedOperation, "holds", "the alert comes before the Status of its Exec", b => b.Session(Asked.Exec("Update")).Session(Reported.Of(FumoOperation.Update))),
        new(AlertRules.EndsEveryAcceptedOperation, "fail", "nothing comes by the deadline", b => b.Session(Asked.Exec("Update")).Missed()),
        new(AlertRules.EndsEveryAcceptedOperation, "fail", "an alert of another code comes", b => b.Session(Asked.Exec("Update")).Session(Reported.Of(FumoOperation.Update) with { Code = "1224" }).Missed()),
        new(AlertRules.EndsEveryAcceptedOperation, "fail", "the alert is challenged and does not come again", b => b.Session(Asked.Exec("Update")).Session(Reported.Of(FumoOperation.Update) with { Status = "407" }).Missed()),
        new(AlertRules.EndsEveryAcceptedOperation, "holds", "the alert is challenged and comes again", b => b
            .Session(Asked.Exec("Update")).Session(Reported.Of(FumoOperation.Update) with { Status = "407" }).Session(Reported.Of(FumoOperation.Update)).Missed()),
        new(AlertRules.EndsEveryAcceptedOperation, "undecided", "the deadline is the default", b => Default(b).Session(Asked.Exec("Update")).Missed()),
        new(AlertRules.EndsEveryAcceptedOperation, "undecided", "no session could be had after the deadline", b => b.Session(Asked.Exec("Update")).Fact(Facts.Deadline)),
        new(AlertRules.EndsEveryAcceptedOperation, "silent", "the Exec was refused", b => b.Session(Asked.Exec("Update", code: "405")).Missed()),
        new(AlertRules.EndsEveryAcceptedOperation, "holds", "the vendor's own alerts come before, beside and after", b => b
            .Session(Vendors).Session(Asked.Exec("Update")).Session(Vendors).Session([Reported.Of(FumoOperation.Update), Vendors], []).Session(Vendors)),
        new(AlertRules.EndsEveryAcceptedOperation, "fail", "nothing but the vendor's own alerts comes", b => b.Session(Asked.Exec("Update")).Session(Vendors).Missed()),
        new(AlertRules.ComesOncePerOperation, "holds", "the vendor's own alerts come before, beside and after", b => b
            .Session(Vendors).Session(Asked.Exec("Update")).Session(Vendors).Session([Reported.Of(FumoOperation.Update), Vendors], []).Session(Vendors)),
        new(AlertRules.ComesOncePerOperation, "holds", "an alert of an Exec that was refused, under its correlator", b => b
            .Operation(FumoOperation.Update, correlator: "a").Session(Asked.Exec("Update", "b", "403")).Session(new Reported { Correlator = "b" }, Asked.State("90"))),
        new(AlertRules.ComesOncePerOperation, "holds", "an alert of an Exec that was refused, without correlators", b => b
            .Session(Asked.Exec("Update")).Session(new Reported(), Asked.State("90")).Session(Asked.Exec("Update", code: "403")).Session(new Reported { Data = "410" })),
        new(AlertRules.ComesOncePerOperation, "holds", "one alert", b => b.Operation(FumoOperation.Update)),
        new(AlertRules.ComesOncePerOperation, "holds", "the same alert again after a 401", b => b.Session(Asked.Exec("Update")).Session(Reported.Of(FumoOperation.Update) with { Status = "401" }).Session(Reported.Of(FumoOperation.Update))),
        new(AlertRules.ComesOncePerOperation, "holds", "the same alert again after a reboot that hid the Status", b => b.Operation(FumoOperation.Update).Process("restarted").Session(Reported.Of(FumoOperation.Update))),
        new(AlertRules.ComesOncePerOperation, "holds", "an alert for each of two operations", b => b.Operation(FumoOperation.Update).Operation(FumoOperation.Update)),
        new(AlertRules.ComesOncePerOperation, "fail", "an interim 255 and a final one", b => b.Operation(FumoOperation.DownloadAndUpdate, "255").Session(Reported.Of(FumoOperation.DownloadAndUpdate))),
        new(AlertRules.ComesOncePerOperation, "fail", "the same alert again after its Status", b => b.Session(Asked.Exec("Update")).Session(Reported.Of(FumoOperation.Update), Asked.State("90")).Session(Reported.Of(FumoOperation.Update))),
        new(AlertRules.ComesOncePerOperation, "holds", "the same alert again, and nothing shows that its Status arrived", b => b.Operation(FumoOperation.Update).Session(Reported.Of(FumoOperation.Update))),
        new(AlertRules.ComesOncePerOperation, "silent", "no alert", b => b.Session(Asked.Exec("Update"))),
    ];

    private static IEnumerable<RuleExample> Source =>
    [
        new(AlertRules.NamesTheObjectAsItsSource, "holds", "x", b => Ended(b, new Reported())),
        new(AlertRules.NamesTheObjectAsItsSource, "holds", "x without ./", b => Ended(b, new Reported { Source = "FUMO/Pkg1" })),
        new(AlertRules.NamesTheObjectAsItsSource, "warning", "x with a slash behind", b => Ended(b, new Reported { Source = "./FUMO/Pkg1/" })),
        new(AlertRules.NamesTheObjectAsItsSource, "fail", "the executed node, in the strict profile", b => Ended(b, new Reported { Source = "./FUMO/Pkg1/Update" })),
        new(AlertRules.NamesTheObjectAsItsSource, "fail", "another node", b => Ended(b, new Reported { Source = "./FUMO/Pkg1/State" })),
        new(AlertRules.NamesTheObjectAsItsSource, "fail", "none", b => Ended(b, new Reported { Source = null })),
        new(AlertRules.NamesTheObjectAsItsSource, "holds", "the vendor's own alert comes before the result", b => b.Session(Asked.Exec("Update")).Session(Vendors).Session(new Reported())),
        new(AlertRules.NamesTheObjectAsItsSource, "silent", "an alert about something else", b => b.Session(new Reported { Type = "com.acme.battery", Source = "./Battery" })),
    ];

    private static IEnumerable<RuleExample> Types =>
    [
        .. FumoOperations.All.SelectMany(operation => TypeOf(operation)),
        new(AlertRules.HasTheDownloadAndUpdateTypeAfterDownloadAndUpdate, "warning", "the download type after its download failed", b => b
            .For("DownloadAndUpdate", "failure", offer: "o").Session(Asked.Exec("DownloadAndUpdate")).Fetch("o", isComplete: false, status: 404)
            .Session(Reported.Of(FumoOperation.Download, "503"))),
        new(AlertRules.HasABareType, "holds", "bare", b => Ended(b, new Reported())),
        new(AlertRules.HasABareType, "remark", "with the prefix", b => Ended(b, new Reported { Type = AlertTypes.Prefixed(AlertTypes.Update) })),
        new(AlertRules.HasABareType, "silent", "no alert", b => b.Session()),
        new(AlertRules.HasATypeOfFumo, "holds", "a result type with the prefix", b => b.Session(new Reported { Type = AlertTypes.Prefixed(AlertTypes.Update) })),
        new(AlertRules.HasATypeOfFumo, "fail", "a type of its own", b => b.Session(new Reported { Type = "org.openmobilealliance.dm.firmwareupdate.installed" })),
        new(AlertRules.HasATypeOfFumo, "holds", "a type of its own below Ext", b => b.Session(Vendors with { Source = Asked.Uri("Ext/Battery") })),
        new(AlertRules.HasATypeOfFumo, "fail", "a type of its own from an operation, in the strict profile", b => b.Session(Vendors with { Source = Asked.Uri("Update") })),
        new(AlertRules.HasATypeOfFumo, "fail", "a type of its own, and nothing else by the deadline", b => b.Session(Asked.Exec("Update")).Session(new Reported { Type = "com.acme.done" }).Missed()),
        new(AlertRules.HasATypeOfFumo, "silent", "the vendor's own alert without Source", b => b.Session(Vendors)),
        new(AlertRules.HasATypeOfFumo, "fail", "none", b => b.Session(new Reported { Type = null })),
        new(AlertRules.HasATypeOfFumo, "silent", "an alert about something else", b => b.Session(new Reported { Type = "com.acme.battery", Source = "./Battery" })),
    ];

    private static IEnumerable<RuleExample> Correlators =>
    [
        new(AlertRules.EchoesTheCorrelatorOfItsExec, "holds", "it comes back", b => b.Operation(FumoOperation.Update, correlator: "a&b 1")),
        new(AlertRules.EchoesTheCorrelatorOfItsExec, "fail", "it does not", b => b.Session(Asked.Exec("Update", "a1")).Session(new Reported())),
        new(AlertRules.EchoesTheCorrelatorOfItsExec, "fail", "in another case", b => b.Session(Asked.Exec("Update", "Ab")).Session(new Reported { Correlator = "ab" })),
        new(AlertRules.EchoesTheCorrelatorOfItsExec, "fail", "escaped twice", b => b.Session(Asked.Exec("Update", "a&b")).Session(new Reported { Correlator = "a&amp;b" })),
        new(AlertRules.EchoesTheCorrelatorOfItsExec, "silent", "none was given", b => b.Operation(FumoOperation.Update)),
        new(AlertRules.InventsNoCorrelator, "holds", "none", b => b.Operation(FumoOperation.Update)),
        new(AlertRules.InventsNoCorrelator, "warning", "an empty one", b => Ended(b, new Reported { Correlator = string.Empty })),
        new(AlertRules.InventsNoCorrelator, "fail", "an invented one", b => Ended(b, new Reported { Correlator = "7" })),
        new(AlertRules.InventsNoCorrelator, "fail", "a stale one", b => b.Operation(FumoOperation.Update, correlator: "old").Session(Asked.Exec("Update")).Session(new Reported { Correlator = "old" })),
        new(AlertRules.InventsNoCorrelator, "silent", "one was given", b => b.Operation(FumoOperation.Update, correlator: "c")),
    ];

    private static Reported Vendors => new() { Type = "com.example.firmwareupdate.progress", Data = "80", Source = null };

    private static IEnumerable<RuleExample> Frame =>
    [
        new(AlertRules.ComesAfterTheSessionsAlert, "holds", "the session's alert first", b => b.Operation(FumoOperation.Update)),
        new(AlertRules.ComesAfterTheSessionsAlert, "remark", "the result first", b => b.Session(Asked.Exec("Update")).Open()
            .Client(new Reported().ToAlert(), Fumo.Dm.Alert.Of(Fumo.Dm.AlertCode.ClientInitiatedManagement), TranscriptBuilder.DevInfo())),
        new(AlertRules.ComesAfterTheSessionsAlert, "silent", "no result", b => b.Session()),
        new(AlertRules.MarksAFailureAsMoreThanInformational, "holds", "critical", b => Ended(b, new Reported { Data = "410", Mark = "critical" })),
        new(AlertRules.MarksAFailureAsMoreThanInformational, "warning", "no Mark", b => Ended(b, new Reported { Data = "410" })),
        new(AlertRules.MarksAFailureAsMoreThanInformational, "warning", "informational", b => Ended(b, new Reported { Data = "410", Mark = "informational" })),
        new(AlertRules.MarksAFailureAsMoreThanInformational, "warning", "Informational, as FUMO prints it", b => Ended(b, new Reported { Data = "410", Mark = "Informational" })),
        new(AlertRules.MarksAFailureAsMoreThanInformational, "silent", "a success", b => b.Operation(FumoOperation.Update)),
        new(AlertRules.HasALegalMark, "holds", "minor", b => Ended(b, new Reported { Mark = "minor" })),
        new(AlertRules.HasALegalMark, "holds", "with a capital, as FUMO prints it", b => Ended(b, new Reported { Mark = "Informational" })),
        new(AlertRules.HasALegalMark, "fail", "error", b => Ended(b, new Reported { Mark = "error" })),
        new(AlertRules.HasALegalMark, "silent", "no Mark", b => b.Operation(FumoOperation.Update)),
        new(AlertRules.HasTypeAndData, "holds", "both", b => b.Operation(FumoOperation.Update)),
        new(AlertRules.HasTypeAndData, "fail", "no Type", b => Ended(b, new Reported { Type = null })),
        new(AlertRules.HasTypeAndData, "fail", "no Data", b => Ended(b, new Reported { Data = null })),
        new(AlertRules.HasTypeAndData, "silent", "an alert about something else", b => b.Session(new Reported { Type = "com.acme.battery", Source = null })),
        new(AlertRules.TellsTheFormatOfItsData, "holds", "int", b => b.Operation(FumoOperation.Update)),
        new(AlertRules.TellsTheFormatOfItsData, "warning", "chr", b => Ended(b, new Reported { Format = "chr" })),
        new(AlertRules.TellsTheFormatOfItsData, "fail", "none, in the strict profile", b => Ended(b, new Reported { Format = null })),
        new(AlertRules.TellsTheFormatOfItsData, "fail", "node", b => Ended(b, new Reported { Format = "node" })),
        new(AlertRules.TellsTheFormatOfItsData, "silent", "a request", b => b.Session(Reported.Request)),
    ];

    private static IEnumerable<RuleExample> Results =>
    [
        new(ResultCodeRules.IsAnInteger, "holds", "200", b => b.Operation(FumoOperation.Update)),
        new(ResultCodeRules.IsAnInteger, "holds", "with blanks around", b => Ended(b, new Reported { Data = " 200\n" })),
        new(ResultCodeRules.IsAnInteger, "warning", "+200", b => Ended(b, new Reported { Data = "+200" })),
        new(ResultCodeRules.IsAnInteger, "fail", "200 OK", b => Ended(b, new Reported { Data = "200 OK" })),
        new(ResultCodeRules.IsAnInteger, "fail", "empty", b => Ended(b, new Reported { Data = string.Empty })),
        new(ResultCodeRules.IsAnInteger, "silent", "no alert", b => b.Session()),
        .. ((string[])["200", "250", "299", "400", "412", "450", "499", "500", "503", "550", "599"]).Select(code =>
            new RuleExample(ResultCodeRules.IsInTheTable, "holds", code, b => Ended(b, new Reported { Data = code }))),
        .. ((string[])["0", "199", "201", "249", "300", "413", "449", "504", "514", "549", "600", "952"]).Select(code =>
            new RuleExample(ResultCodeRules.IsInTheTable, "fail", code, b => Ended(b, new Reported { Data = code }))),
        new(ResultCodeRules.IsInTheTable, "silent", "no integer", b => Ended(b, new Reported { Data = "x" })),
        new(ResultCodeRules.TellsTheOutcome, "holds", "success for success", b => b.Operation(FumoOperation.Update)),
        new(ResultCodeRules.TellsTheOutcome, "holds", "any failure for failure", b => b.Operation(FumoOperation.Update, "409", "failure")),
        new(ResultCodeRules.TellsTheOutcome, "fail", "success for failure", b => b.Operation(FumoOperation.Update, "200", "failure")),
        new(ResultCodeRules.TellsTheOutcome, "fail", "failure for success", b => b.Operation(FumoOperation.Update, "410", "success")),
        new(ResultCodeRules.TellsTheOutcome, "undecided", "the user cancelled", b => b.Operation(FumoOperation.Update, "401", "success")),
        new(ResultCodeRules.TellsTheOutcome, "undecided", "the package never arrived", b => b
            .For("Download", "success", offer: "o").Session(Asked.Exec("Download")).Fetch("o", isComplete: false).Session(Reported.Of(FumoOperation.Download, "503"))),
        new(ResultCodeRules.TellsTheOutcome, "silent", "the harness cannot know", b => b.Operation(FumoOperation.Update, "410", "either")),
        new(ResultCodeRules.NamesACauseThatCanHaveBeen, "holds", "a URL that leads nowhere", b => Refused(b, "411")),
        new(ResultCodeRules.NamesACauseThatCanHaveBeen, "warning", "the HTTP status", b => Refused(b, "404")),
        new(ResultCodeRules.NamesACauseThatCanHaveBeen, "warning", "no memory for an update that never began", b => Refused(b, "502")),
        new(ResultCodeRules.NamesACauseThatCanHaveBeen, "warning", "network trouble in an Update", b => b.Operation(FumoOperation.Update, "503", "failure")),
        new(ResultCodeRules.NamesACauseThatCanHaveBeen, "holds", "a failed check in an Update", b => b.Operation(FumoOperation.Update, "404", "failure")),
        new(ResultCodeRules.NamesACauseThatCanHaveBeen, "silent", "a success", b => b.Operation(FumoOperation.Update)),
        new(ResultCodeRules.FitsTheCauseBest, "holds", "the preferred code", b => b.For("Update", "failure", preferred: 402).Session(Asked.Exec("Update")).Session(new Reported { Data = "402" })),
        new(ResultCodeRules.FitsTheCauseBest, "remark", "another code", b => b.For("Update", "failure", preferred: 402).Session(Asked.Exec("Update")).Session(new Reported { Data = "409" })),
        new(ResultCodeRules.FitsTheCauseBest, "silent", "no preference", b => b.Operation(FumoOperation.Update, "409", "failure")),
    ];

    private static IEnumerable<RuleExample> TypeOf(FumoOperation operation)
    {
        Rule rule = operation switch
        {
            FumoOperation.Download => AlertRules.HasTheDownloadTypeAfterDownload,
            FumoOperation.Update => AlertRules.HasTheUpdateTypeAfterUpdate,
            _ => AlertRules.HasTheDownloadAndUpdateTypeAfterDownloadAndUpdate,
        };
        FumoOperation wrong = operation == FumoOperation.Update ? FumoOperation.DownloadAndUpdate : FumoOperation.Update;
        string node = operation.NodeName();
        return
        [
            new(rule, "holds", "the right type", b => b.Operation(operation)),
            new(rule, "holds", "with blanks and prefix", b => b.Session(Asked.Exec(node)).Session(new Reported { Type = $" {AlertTypes.Prefixed(operation.AlertType())} " })),
            new(rule, "fail", "in another case", b => b.Session(Asked.Exec(node)).Session(new Reported { Type = operation.AlertType().ToUpperInvariant() })),
            new(rule, "fail", "another type", b => b.Session(Asked.Exec(node)).Session(Reported.Of(wrong))),
            new(rule, "silent", "another operation", b => b.Operation(wrong)),
        ];
    }

    private static void Ended(TranscriptBuilder builder, Reported reported) => builder.Session(Asked.Exec("Update")).Session(reported);

    private static void Refused(TranscriptBuilder builder, string code) => builder
        .For("Download", "failure", offer: "o").Session(Asked.Exec("Download")).Fetch("o", isComplete: false, status: 404)
        .Session(Reported.Of(FumoOperation.Download, code));

    private static TranscriptBuilder Default(TranscriptBuilder builder)
    {
        builder.Record = builder.Record with { IsOperationTimeoutGiven = false };
        return builder;
    }
}

using Fumo.Catalogue;
using Fumo.Mo;

namespace Fumo.Judge;

/// <summary>The Generic Alert at the end of an operation (FUMO 1.0.2, 6.2).</summary>
public static class AlertRules
{
    /// <summary>An accepted operation ends with an alert that the server could answer.</summary>
    [Spec(Document.Fumo, "6.2", Scr.FumoC011, Title = "An accepted operation ends with an alert that the server could answer.")]
    public static readonly Rule EndsEveryAcceptedOperation = Rule.Must(
        "alert.delivered",
        given: run => run.Operations.Where(one => one.Alert is not null || one.Wait != Wait.Open),
        then: (run, one) => one.Alert is { } alert && !AlertChecks.IsLost(alert, one) ? null : AlertChecks.Missing(run, one));

    /// <summary>An operation has one alert; the same one again because its delivery was not acknowledged does not count.</summary>
    [Spec(Document.Fumo, "6.2", Scr.FumoC011, Title = "An operation has one alert; the same one again because its delivery was not acknowledged does not count.")]
    public static readonly Rule ComesOncePerOperation = Rule.Must(
        "alert.once",
        given: run => run.Operations.Where(one => one.Alert is not null),
        then: AlertChecks.Extra,
        ruling: "alert.extra");

    /// <summary>An alert's Source is the object whose operation it reports.</summary>
    [Spec(Document.Fumo, "6.2.1", Scr.FumoC012, Title = "An alert's Source is the object whose operation it reports.")]
    public static readonly Rule NamesTheObjectAsItsSource = Rule.Must(
        "alert.source",
        given: run => run.ResultAlerts.Where(alert => alert.Exec!.Root is not null),
        then: alert => SourceChecks.Result(alert));

    /// <summary>The alert that ends a Download has the download type.</summary>
    [Spec(Document.Fumo, "6.2.2", Scr.FumoC013, Title = "The alert that ends a Download has the download type.")]
    public static readonly Rule HasTheDownloadTypeAfterDownload = TypeRule("alert.type.download", FumoOperation.Download);

    /// <summary>The alert that ends an Update has the update type.</summary>
    [Spec(Document.Fumo, "6.2.2", Scr.FumoC014, Title = "The alert that ends an Update has the update type.")]
    public static readonly Rule HasTheUpdateTypeAfterUpdate = TypeRule("alert.type.update", FumoOperation.Update);

    /// <summary>The alert that ends a DownloadAndUpdate has the downloadandupdate type.</summary>
    [Spec(Document.Fumo, "6.2.2", Scr.FumoC015, Title = "The alert that ends a DownloadAndUpdate has the downloadandupdate type.")]
    public static readonly Rule HasTheDownloadAndUpdateTypeAfterDownloadAndUpdate =
        TypeRule("alert.type.downloadandupdate", FumoOperation.DownloadAndUpdate);

    /// <summary>Whether a type stands bare or behind its namespace prefix is worth a remark.</summary>
    [Spec(Document.Fumo, "6.2.2", Scr.FumoC013, Scr.FumoC014, Scr.FumoC015, Title = "Whether a type stands bare or behind its namespace prefix is worth a remark.")]
    public static readonly Rule HasABareType = Rule.May(
        "alert.type-prefix",
        given: run => run.ResultAlerts.Where(alert => alert.Type is not null),
        then: alert => AlertTypes.HasPrefix(alert.Meta!.Type)
            ? Expect.Ruled("alert.type-prefix", "The alert type carries the prefix of the DM protocol; FUMO prints it bare.", $"'{alert.Type}'", $"'{alert.Meta.Type}'")
            : null);

    /// <summary>An alert about an object has one of the five types of FUMO.</summary>
    [Spec(Document.Fumo, "6.2.2", Scr.FumoC033, Title = "An alert about an object has one of the five types of FUMO.")]
    public static readonly Rule HasATypeOfFumo = Rule.Must(
        "alert.known-type",
        given: run => run.Alerts.Where(alert => alert.IsGeneric && (alert.Root is not null || alert.Exec is not null)),
        then: AlertChecks.KnownType);

    /// <summary>An alert answers under the correlator that its Exec carried.</summary>
    [Spec(Document.Fumo, "6.2.3", Scr.FumoC016, Title = "An alert answers under the correlator that its Exec carried.")]
    public static readonly Rule EchoesTheCorrelatorOfItsExec = Rule.Must(
        "alert.correlator",
        given: run => run.ResultAlerts.Where(alert => !string.IsNullOrEmpty(alert.Exec!.Correlator)),
        then: AlertChecks.Correlator);

    /// <summary>An Exec without correlator is answered without one.</summary>
    [Spec(Document.Fumo, "6.2.3", Scr.FumoC017, Title = "An Exec without correlator is answered without one.")]
    public static readonly Rule InventsNoCorrelator = Rule.Must(
        "alert.no-correlator",
        given: run => run.ResultAlerts.Where(alert => alert.Exec!.Correlator is null),
        then: AlertChecks.NoCorrelator);

    /// <summary>An alert that tells a failure says how bad it is.</summary>
    [Spec(Document.Fumo, "6.2", Scr.FumoC021, Title = "An alert that tells a failure says how bad it is.")]
    public static readonly Rule MarksAFailureAsMoreThanInformational = Rule.Should(
        "alert.mark",
        given: run => run.ResultAlerts.Where(alert => alert.Outcome == ResultOutcome.Failure),
        then: alert => alert.Meta?.Mark?.Trim() is { Length: > 0 } mark && !AlertMarks.IsInformational(mark)
            ? null
            : Expect.Not(
                "An alert that reports a failure carries no Mark above informational; send critical, minor or warning.",
                "a Mark other than informational", Expect.Quote(alert.Meta?.Mark)));

    /// <summary>A Mark is one of the seven words.</summary>
    [Spec(Document.Fumo, "6.2", Scr.FumoC023, Title = "A Mark is one of the seven words.")]
    public static readonly Rule HasALegalMark = Rule.Must(
        "alert.mark-word",
        given: run => FumoAlerts(run).Where(alert => alert.Meta?.Mark is not null),
        then: alert => AlertMarks.IsMark(alert.Meta!.Mark)
            ? null
            : Expect.Not("The alert's Mark is none of the seven words; send one of them, or none.", string.Join(" | ", AlertMarks.All), Expect.Quote(alert.Meta.Mark)));

    /// <summary>An alert's item tells its type and has data.</summary>
    [Spec(Document.Fumo, "6.2", Scr.FumoC023, Title = "An alert's item tells its type and has data.")]
    public static readonly Rule HasTypeAndData = Rule.Must(
        "alert.frame",
        given: FumoAlerts,
        then: alert => AlertChecks.Frame(alert));

    /// <summary>A result alert tells that its data is an integer.</summary>
    [Spec(Document.Fumo, "6.2.4", Scr.FumoC023, Title = "A result alert tells that its data is an integer.")]
    public static readonly Rule TellsTheFormatOfItsData = Rule.Must(
        "alert.format",
        given: run => run.ResultAlerts,
        then: alert => AlertChecks.Format(alert));

    /// <summary>In the first package the alert that opens the session comes before a result.</summary>
    [Spec(Document.Fumo, "6.2", Scr.FumoC011, Title = "In the first package the alert that opens the session comes before a result.")]
    public static readonly Rule ComesAfterTheSessionsAlert = Rule.May(
        "alert.place",
        given: run => run.ResultAlerts.Where(alert => AlertChecks.Opening(alert) is not null),
        then: alert => AlertChecks.Opening(alert)!.Octets.Start > alert.Alert.Octets.Start
            ? Expect.Not("The result alert stands before the alert that opens the session (1200 or 1201); some servers read them in that order only.", "Alert 1200 or 1201 first", "the result first")
            : null);

    private static IEnumerable<ClientAlert> FumoAlerts(RunView run) =>
        run.Alerts.Where(alert => alert.IsGeneric && (alert.IsFumo || alert.Exec is not null));

    private static Rule TypeRule(string id, FumoOperation operation) => Rule.Must(
        id,
        given: run => run.ResultAlerts.Where(alert => alert.Exec!.Operation == operation),
        then: (run, alert) => AlertChecks.Type(run, alert, operation));
}

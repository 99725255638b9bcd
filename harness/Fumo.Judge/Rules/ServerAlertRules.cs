using Fumo.Catalogue;
using Fumo.Mo;

namespace Fumo.Judge;

/// <summary>How a server takes the alert at the end of an operation, as the wire shows it (FUMO 1.0.2, 6.2).</summary>
public static class ServerAlertRules
{
    /// <summary>The alert that ends an operation is answered, and not refused.</summary>
    [Spec(Document.Fumo, "6.2", Scr.FumoS009, Title = "The alert that ends an operation is answered, and not refused.")]
    public static readonly Rule AnswersTheResult = Rule.Must(
        "server.alert.status",
        given: ServerAlertChecks.Results,
        then: ServerAlertChecks.Status);

    /// <summary>Each of the three result types is understood.</summary>
    [Spec(Document.Fumo, "6.2.2", Scr.FumoS010, Title = "Each of the three result types is understood.")]
    public static readonly Rule UnderstandsTheResultTypes = Rule.Must(
        "server.alert.type",
        given: run => ServerAlertChecks.Answered(run),
        then: ServerAlertChecks.Type);

    /// <summary>A type that is only like one of FUMO's is not taken for it.</summary>
    [Spec(Document.Fumo, "6.2.2", Scr.FumoS010, Title = "A type that is only like one of FUMO's is not taken for it.")]
    public static readonly Rule TakesNoOtherTypeForOne = Rule.Should(
        "server.alert.similar-type",
        given: run => ServerAlertChecks.Sent(run).Where(alert => ServerAlertChecks.IsSimilar(alert.Type) && alert.Sent.Code is not null),
        then: alert => alert.Sent.Code is >= 300
            ? null
            : Expect.Not("The server takes an alert whose type is none of FUMO's, but only like one; compare types character by character.", "415", $"{alert.Sent.Code} to {Expect.Quote(alert.Type)}") with { At = alert.Sent.At });

    /// <summary>Every result code of the table is taken.</summary>
    [Spec(Document.Fumo, "6.2.4", Scr.FumoS011, Title = "Every result code of the table is taken.")]
    public static readonly Rule TakesEveryCode = Rule.Must(
        "server.alert.code",
        given: run => ServerAlertChecks.Answered(run),
        then: ServerAlertChecks.Code);

    /// <summary>An alert without a correlator is right when the Exec had none.</summary>
    [Spec(Document.Fumo, "6.2.3", Scr.FumoS012, Title = "An alert without a correlator is right when the Exec had none.")]
    public static readonly Rule NeedsNoCorrelatorThatItDidNotGive = Rule.Must(
        "server.correlator.none",
        given: run => ServerAlertChecks.Results(run).Where(alert => alert.Exec!.Correlator is null && alert.Correlator is null && alert.Sent.Code is not null),
        then: ServerAlertChecks.WithoutCorrelator);

    /// <summary>Two open operations have correlators of their own.</summary>
    [Spec(Document.Fumo, "6.2.3", Scr.FumoS012, Title = "Two open operations have correlators of their own.")]
    public static readonly Rule GivesEachOpenOperationItsOwnCorrelator = Rule.Should(
        "server.correlator.unique",
        given: run => ServerExecChecks.Sent(run).Where(one => one is { IsAccepted: true, Correlator: not null }),
        then: ServerAlertChecks.Unique);

    /// <summary>A failed operation is commanded again within reason.</summary>
    [Spec(Document.Fumo, "6.2", Scr.FumoS013, Title = "A failed operation is commanded again within reason.")]
    public static readonly Rule StartsAFailedOperationAgainWithinReason = Rule.May(
        "server.exec.endless",
        given: run => ServerExecChecks.Sent(run).Where(one => one.Alert?.Outcome == ResultOutcome.Failure),
        then: ServerAlertChecks.Endless);
}

using Fumo.Catalogue;
using Fumo.Mo;

namespace Fumo.Judge;

/// <summary>The result code in an alert's Data (FUMO 1.0.2, 6.2.4).</summary>
public static class ResultCodeRules
{
    /// <summary>An alert's Data is an integer.</summary>
    [Spec(Document.Fumo, "6.2.4", Scr.FumoC018, Title = "An alert's Data is an integer.")]
    public static readonly Rule IsAnInteger = Rule.Must(
        "result.integer",
        given: run => run.ResultAlerts,
        then: alert => alert.Result is null
            ? Expect.Not("The alert's Data is no integer; put the result code there and nothing else.", "a decimal integer", Expect.Quote(alert.Data))
            : alert.Data!.Length != 3 && ResultCodes.IsInTable(alert.Result.Value)
                ? Expect.Ruled("result.form", "The result code is written with a sign or leading zeros.", $"'{alert.Result}'", Expect.Quote(alert.Data))
                : null);

    /// <summary>A result code is one of the table.</summary>
    [Spec(Document.Fumo, "6.2.4", Scr.FumoC019, Title = "A result code is one of the table.")]
    public static readonly Rule IsInTheTable = Rule.Must(
        "result.code",
        given: run => run.ResultAlerts.Where(alert => alert.Result is not null),
        then: alert => ResultCodes.IsInTable(alert.Result!.Value)
            ? null
            : Expect.Not("The result code is outside of the table; translate internal codes, and keep those of your own to 250-299, 450-499 and 550-599.", "200, 250-299, 400-412, 450-499, 500-503 or 550-599", Expect.Quote(alert.Data)));

    /// <summary>A result code tells success where there was success, failure where there was failure.</summary>
    [Spec(Document.Fumo, "6.2.4", Scr.FumoC020, Title = "A result code tells success where there was success, failure where there was failure.")]
    public static readonly Rule TellsTheOutcome = Rule.Must(
        "result.outcome",
        given: run => run.EndingAlerts.Where(alert => alert is { Outcome: not null, Exec.Due: not null }),
        then: ResultChecks.Outcome);

    /// <summary>A result code does not name a cause that cannot have been.</summary>
    [Spec(Document.Fumo, "6.2.4", Scr.FumoC020, Title = "A result code does not name a cause that cannot have been.")]
    public static readonly Rule NamesACauseThatCanHaveBeen = Rule.Should(
        "result.cause",
        given: run => run.EndingAlerts.Where(alert => alert.Outcome == ResultOutcome.Failure),
        then: ResultChecks.Cause);

    /// <summary>Of several failure codes the one that fits the cause best is sent.</summary>
    [Spec(Document.Fumo, "6.2.4", Scr.FumoC020, Title = "Of several failure codes the one that fits the cause best is sent.")]
    public static readonly Rule FitsTheCauseBest = Rule.May(
        "result.preferred",
        given: run => run.EndingAlerts.Where(alert => alert.Outcome == ResultOutcome.Failure && alert.Exec!.Purpose is { PreferredCodes.Count: > 0 }),
        then: alert => alert.Exec!.Purpose!.PreferredCodes.Contains(alert.Result!.Value)
            ? null
            : Expect.Not("Another result code of the table describes the cause more closely.", string.Join(" or ", alert.Exec.Purpose.PreferredCodes), alert.Data));
}

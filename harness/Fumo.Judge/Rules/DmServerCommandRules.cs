using Fumo.Catalogue;

namespace Fumo.Judge;

/// <summary>How a server frames its commands, and answers what only a device sends (DM representation).</summary>
public static class DmServerCommandRules
{
    /// <summary>A value that is not null stands in Data.</summary>
    [Spec(Document.Dm, "REP 4.1.3.2", Scr.LRep03S, Title = "A value that is not null stands in Data.")]
    public static readonly Rule GivesTheData = Rule.Must(
        "dm.item-data",
        given: run => DmTargetChecks.Addressed(run).Where(DmServerCommandChecks.GivesAValue),
        then: DmServerCommandChecks.Data);

    /// <summary>An alert for the user has an item for the options and one for the text, and one for each choice.</summary>
    [Spec(Document.Dm, "PRO 2.5.2", Scr.LRep03S, Title = "An alert for the user has an item for the options and one for the text, and one for each choice.")]
    public static readonly Rule FramesAlertsForTheUser = Rule.Must(
        "dm.user-alert-items",
        given: DmServerCommandChecks.UserAlerts,
        then: DmServerCommandChecks.UserAlert);

    /// <summary>Results that are well received get no Status.</summary>
    [Spec(Document.Dm, "REP 4.1.5.1", Scr.LPro04S, Title = "Results that are well received get no Status.")]
    public static readonly Rule SaysNothingToGoodResults = Rule.Must(
        "dm.results-status",
        given: DmServerCommandChecks.OfResults,
        then: answer => answer.Element.Code == 200
            ? Expect.Not("Results were answered with Status 200; only another code is to be told.", "no Status", "200")
            : null,
        ruling: "dm.results-status");

    /// <summary>A client event is answered with 200, or with 406 where its data cannot be processed.</summary>
    [Spec(Document.Dm, "REP 4.1.6.2", Scr.LRep15S, Title = "A client event is answered with 200, or with 406 where its data cannot be processed.")]
    public static readonly Rule AnswersClientEvents = Rule.Must(
        "dm.client-event",
        given: DmServerCommandChecks.ClientEvents,
        then: sent => sent.Code is 200 or 406
            ? null
            : Expect.Not($"The client event was answered with {sent.Code}.", "200 or 406", $"{sent.Code}") with { At = sent.LastStatus!.At },
        ruling: "dm.alert-code");
}

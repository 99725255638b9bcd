using Fumo.Catalogue;

namespace Fumo.Judge;

/// <summary>What a server concludes, where it can be observed: judged by how its own words relate, never by the words (FUMO 1.0.2, 6.1, 6.2).</summary>
public static class ServerConclusionRules
{
    /// <summary>After 202 the outcome is still to come.</summary>
    [Spec(Document.Fumo, "6.1", Scr.FumoS007, Title = "After 202 the outcome is still to come.", IsObserved = true)]
    public static readonly Rule WaitsForTheOutcomeAfter202 = Rule.Must(
        "server.pending.open",
        given: ServerConclusionChecks.Pending,
        then: ServerConclusionChecks.Open);

    /// <summary>A refused Exec is not waited for.</summary>
    [Spec(Document.Fumo, "6.1", Scr.FumoS008, Title = "A refused Exec is not waited for.", IsObserved = true)]
    public static readonly Rule WaitsForNothingAfterARefusal = Rule.Should(
        "server.refusal.concluded",
        given: ServerConclusionChecks.Refused,
        then: ServerConclusionChecks.NotWaiting);

    /// <summary>Success and failure are told apart.</summary>
    [Spec(Document.Fumo, "6.2.4", Scr.FumoS011, Title = "Success and failure are told apart.", IsObserved = true)]
    public static readonly Rule TellsSuccessFromFailure = Rule.Must(
        "server.result.outcome",
        given: ServerOutcomeChecks.Contrasted,
        then: ServerOutcomeChecks.Outcome);

    /// <summary>The code that is shown is the one that was reported.</summary>
    [Spec(Document.Fumo, "6.2.4", Scr.FumoS011, Title = "The code that is shown is the one that was reported.", IsObserved = true)]
    public static readonly Rule ShowsTheCodeThatWasReported = Rule.Must(
        "server.result.code",
        given: run => run.Played.Timelines.Where(one => one is { Phase: Phase.Succeeded or Phase.Failed, IsOver: true } && ServerConclusionChecks.IsCodeShown(one)),
        then: ServerConclusionChecks.Code);

    /// <summary>A reported success ends the operation, wherever the alert came.</summary>
    [Spec(Document.Fumo, "6.2", Scr.FumoS011, Title = "A reported success ends the operation, wherever the alert came.", IsObserved = true)]
    public static readonly Rule TakesASuccessAsTheEnd = Rule.Must(
        "server.result.concluded",
        given: run => ServerConclusionChecks.Reported(run, Phase.Succeeded),
        then: ServerConclusionChecks.Concluded);

    /// <summary>A reported failure ends the operation; the device does not try again.</summary>
    [Spec(Document.Fumo, "6.2", Scr.FumoS013, Title = "A reported failure ends the operation; the device does not try again.", IsObserved = true)]
    public static readonly Rule TakesAFailureAsTheEnd = Rule.Must(
        "server.failure.concluded",
        given: ServerConclusionChecks.Failed,
        then: ServerConclusionChecks.FailureConcluded);

    /// <summary>A result that belongs to none of its operations ends none.</summary>
    [Spec(Document.Fumo, "6.2.3", Scr.FumoS012, Title = "A result that belongs to none of its operations ends none.", IsObserved = true)]
    public static readonly Rule TakesNoStrayResultForTheEnd = Rule.Must(
        "server.correlator.unknown",
        given: run => ServerConclusionChecks.Meanwhile(run, Phase.Stray),
        then: (run, one) => ServerConclusionChecks.Unmoved(run, one, "A result that belongs to no operation of the server ended the one that was open; match it by its Correlator."));

    /// <summary>The result of one device ends nothing on another.</summary>
    [Spec(Document.Fumo, "6.2.3", Scr.FumoS012, Title = "The result of one device ends nothing on another.", IsObserved = true)]
    public static readonly Rule MatchesAResultToItsDevice = Rule.Must(
        "server.correlator.device",
        given: ServerConclusionChecks.WhileAnotherReports,
        then: (run, one) => ServerConclusionChecks.Unmoved(run, one, "The result of another device ended the operation of this one."));

    /// <summary>A request is no result.</summary>
    [Spec(Document.Fumo, "7.1.2", Scr.FumoS015, Title = "A request is no result.", IsObserved = true)]
    public static readonly Rule TakesNoRequestForAResult = Rule.Must(
        "server.request.no-result",
        given: run => ServerConclusionChecks.Meanwhile(run, Phase.Requested),
        then: (run, one) => ServerConclusionChecks.Unmoved(run, one, "A request for an update was taken for the result of the operation that was open."));
}

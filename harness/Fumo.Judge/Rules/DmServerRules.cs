using Fumo.Catalogue;

namespace Fumo.Judge;

/// <summary>What the DM protocol asks of a server alone: answers, packages, alerts, whom it commands.</summary>
public static class DmServerRules
{
    /// <summary>Every message of a client is answered with a message.</summary>
    [Spec(Document.Dm, "PRO 2.3", Scr.LPro12S, Title = "Every message of a client is answered with a message.")]
    public static readonly Rule AnswersEveryMessage = Rule.Must(
        "dm.server-reply",
        given: DmServerChecks.ToldMessages,
        then: DmServerChecks.Reply);

    /// <summary>A server outlives what it should not have been sent.</summary>
    [Spec(Document.Dm, "PRO 2.3.1", Scr.LPro12S, Title = "A server outlives what it should not have been sent.")]
    public static readonly Rule OutlivesWhatBelongsToNoSession = Rule.Must(
        "dm.server-alive",
        given: DmServerChecks.Provocations,
        then: DmServerChecks.Alive);

    /// <summary>A session comes to an end.</summary>
    [Spec(Document.Dm, "PRO 2.3.6", Scr.LPro12S, Title = "A session comes to an end.")]
    public static readonly Rule EndsItsSessions = Rule.Should(
        "dm.session-end",
        given: run => run.Sessions.Where(session => session.Messages.Any(message => message is { IsFromClient: false, Entry.IsFromImplementation: true })),
        then: DmServerChecks.Endless);

    /// <summary>A server ends its package in the message that says all it has to say.</summary>
    [Spec(Document.Dm, "PRO 2.1.2", Scr.LPro07S, Title = "A server ends its package in the message that says all it has to say.")]
    public static readonly Rule EndsItsPackages = Rule.Must(
        "dm.server-final",
        given: run => DmServerChecks.Judged(run).Where(message => !DmServerChecks.IsGoingOn(message) && !DmServerChecks.IsFull(message)),
        then: DmServerChecks.Final);

    /// <summary>The rest of an unfinished package is asked for, and nothing else.</summary>
    [Spec(Document.Dm, "PRO 2.1.2", Scr.LPro09S, Title = "The rest of an unfinished package is asked for, and nothing else.")]
    public static readonly Rule AsksForTheRestOfThePackage = Rule.Must(
        "dm.server-next-message",
        given: run => DmServerChecks.Judged(run).Where(DmServerChecks.IsToUnfinishedPackage),
        then: DmServerChecks.NextMessage);

    /// <summary>Who aborted a session is commanded nothing more in it.</summary>
    [Spec(Document.Dm, "PRO 2.3.1", Scr.LPro13S, Title = "Who aborted a session is commanded nothing more in it.")]
    public static readonly Rule CommandsNothingAfterAnAbort = Rule.Should(
        "dm.abort-answer",
        given: run => DmServerChecks.Judged(run).Where(message => message.Answered is { } answered && DmPackageChecks.IsAbort(answered)),
        then: message => DmServerChecks.FirstCommand(message) is { } command
            ? Expect.Not("The client aborted the session and is commanded all the same.", "Status elements only", command.Name) with { At = message.PlaceOf(command) }
            : null);

    /// <summary>An alert of an unknown type is answered with 415.</summary>
    [Spec(Document.Dm, "PRO 2.3.7", Scr.LPro21S, Title = "An alert of an unknown type is answered with 415.")]
    public static readonly Rule RefusesUnknownAlertsWith415 = Rule.Must(
        "dm.alert-unknown",
        given: run => DmServerChecks.UnknownAlerts(run),
        then: alert => alert.Sent.Code == 415
            ? null
            : Expect.Not("A Generic Alert of a type that there is none of was not answered with 415.", "415", $"{alert.Sent.Code}") with { At = alert.Sent.LastStatus!.At },
        ruling: "dm.alert-unknown");

    /// <summary>A Generic Alert is answered with one of the codes that the protocol names for it.</summary>
    [Spec(Document.Dm, "PRO 2.3.7", Scr.LPro21S, Title = "A Generic Alert is answered with one of the codes that the protocol names for it.")]
    public static readonly Rule AnswersAlertsWithTheirCodes = Rule.Must(
        "dm.alert-code",
        given: run => ServerAlertChecks.Sent(run).Where(alert => alert.Sent.Code is not null),
        then: alert => alert.Sent.Code is 200 or 202 or 401 or 407 or 412 or 415 or 500
            ? null
            : Expect.Not("A Generic Alert was answered with a code that the protocol does not name for it.", "200, 202, 401, 407, 412, 415 or 500", $"{alert.Sent.Code}") with { At = alert.Sent.LastStatus!.At },
        ruling: "dm.alert-code");

    /// <summary>A type is understood under the prefix of its name space, too.</summary>
    [Spec(Document.Dm, "PRO 2.3.7", Scr.LPro21S, Title = "A type is understood under the prefix of its name space, too.")]
    public static readonly Rule UnderstandsTypesUnderTheirPrefix = Rule.May(
        "dm.alert-prefix",
        given: run => ServerAlertChecks.Sent(run).Where(alert => Mo.AlertTypes.HasPrefix(alert.Meta?.Type) && Mo.AlertTypes.All.Contains(alert.Type) && alert.Sent.Code is not null),
        then: alert => alert.Sent.Code is < 300 or 401 or 407
            ? null
            : Expect.Noted("An alert type under the prefix 'Reversed-Domain-Name:' is refused; devices send it with and without.", "200 or 202", $"{alert.Sent.Code}") with { At = alert.Sent.LastStatus!.At });

    /// <summary>Who is asked for credentials is commanded nothing.</summary>
    [Spec(Document.Dm, "PRO 2.4.1", Scr.LPro25S, Title = "Who is asked for credentials is commanded nothing.")]
    public static readonly Rule CommandsNothingWithAChallenge = Rule.Must(
        "dm.challenge-commands",
        given: run => DmServerChecks.Judged(run).Where(message => message.HeaderStatus?.Code is 401 or 407),
        then: message => DmServerChecks.FirstCommand(message) is { } command
            ? Expect.Not($"{command.Name} {command.CmdId} is sent to a client that is asked for its credentials.", "Status elements only", command.Name) with { At = message.PlaceOf(command) }
            : null);

    /// <summary>A session that was authenticated stays so.</summary>
    [Spec(Document.Dm, "PRO 2.4.1", Scr.LPro25S, Title = "A session that was authenticated stays so.")]
    public static readonly Rule KeepsASessionAuthenticated = Rule.Must(
        "dm.session-authenticated",
        given: run => DmServerChecks.Judged(run).Where(DmServerChecks.IsAfter212),
        then: message => message.HeaderStatus?.Code is 401 or 407
            ? Expect.Not("Status 212 authenticated the session, and in the middle of it credentials are asked for again.", "no challenge", $"{message.HeaderStatus.Code}") with { At = message.PlaceOf(message.HeaderStatus) }
            : null);

    /// <summary>Only a device that has proved itself is commanded.</summary>
    [Spec(Document.Dm, "SEC 5.1.3", Scr.LSec01S, Title = "Only a device that has proved itself is commanded.")]
    public static readonly Rule CommandsOnlyWhoHasProvedItself = Rule.Must(
        "dm.unauthenticated",
        given: DmServerChecks.ToAuthenticate,
        then: DmServerChecks.Unauthenticated);

    /// <summary>A device's commands are for that device alone.</summary>
    [Spec(Document.Dm, "SEC 5.1.3", Scr.LSec01S, Title = "A device's commands are for that device alone.")]
    public static readonly Rule HandsNoCommandsToAnotherDevice = Rule.Must(
        "dm.foreign-session",
        given: ForeignSessionChecks.Answered,
        then: ForeignSessionChecks.Foreign);

    /// <summary>A message is answered in its own encoding.</summary>
    [Spec(Document.Dm, "REP 4.1.2", Scr.LRep01S, Title = "A message is answered in its own encoding.")]
    public static readonly Rule AnswersInTheEncodingOfTheMessage = Rule.Should(
        "dm.encoding",
        given: run => DmServerChecks.Judged(run).Where(message => message.Answered?.Result?.Document is not null),
        then: message => message.Result!.Document!.Encoding == message.Answered!.Result!.Document!.Encoding
            ? null
            : Expect.Not("The message is answered in another encoding than it came in.", $"{message.Answered.Result.Document.Encoding}", $"{message.Result.Document.Encoding}"));

    /// <summary>A command names its nodes by URIs of the tree.</summary>
    [Spec(Document.Dm, "TND 8.1", Scr.LTnd01S, Title = "A command names its nodes by URIs of the tree.")]
    public static readonly Rule NamesNodesAsTheTreeHasThem = Rule.Must(
        "dm.target",
        given: DmTargetChecks.Addressed,
        then: DmTargetChecks.Address);

    /// <summary>An Atomic and a Sequence hold only what may stand in them.</summary>
    [Spec(Document.Dm, "REP 4.1.6.3, 4.1.6.14", Scr.LRep12S, Title = "An Atomic and a Sequence hold only what may stand in them.")]
    public static readonly Rule FillsContainersAsTheyAllow = Rule.Must(
        "dm.container",
        given: DmTargetChecks.Containers,
        then: DmTargetChecks.Content);
}

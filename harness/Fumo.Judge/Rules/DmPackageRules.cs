using Fumo.Catalogue;
using Fumo.Dm;
using Fumo.Record;

namespace Fumo.Judge;

/// <summary>Packages: how a session begins, goes on and ends (DM protocol).</summary>
public static class DmPackageRules
{
    /// <summary>A session's first message has Alert 1200 or 1201.</summary>
    [Spec(Document.Dm, "PRO 2.3.3", Scr.LPro01, Title = "A session's first message has Alert 1200 or 1201.")]
    public static readonly Rule BeginsWithASessionAlert = Rule.Must(
        "dm.package1-alert",
        given: DmPackageChecks.Beginnings,
        then: message => message.Commands.OfType<Alert>().Any(alert => alert.Code is AlertCode.ServerInitiatedManagement or AlertCode.ClientInitiatedManagement)
            ? null
            : Expect.Not("The first message of the session has no Alert that begins it.", "Alert 1200 or 1201", Expect.None));

    /// <summary>A session's first message has a Replace with the DevInfo.</summary>
    [Spec(Document.Dm, "PRO 2.3.3", Scr.LPro01, Title = "A session's first message has a Replace with the DevInfo.")]
    public static readonly Rule BeginsWithTheDevInfo = Rule.Must(
        "dm.package1-devinfo",
        given: DmPackageChecks.WholeBeginnings,
        then: DmPackageChecks.DevInfo);

    /// <summary>A client sends no Final before the server has ended the package that is answered.</summary>
    [Spec(Document.Dm, "PRO 2.1.2", Scr.LPro07, Title = "A client sends no Final before the server has ended the package that is answered.")]
    public static readonly Rule EndsNoPackageBeforeTheServers = Rule.Must(
        "dm.final",
        given: run => run.Judged.Where(message => message is { IsFromClient: true, Answered: not null }),
        then: message => message.IsFinal && DmPackageChecks.IsUnfinished(message.Answered!) && !DmPackageChecks.IsAbort(message) && !SessionReader.IsChallenge(message)
            ? Expect.Not("The message has Final although the server has not ended the package that it answers; leave Final out until the server's has come.", "no Final", "Final")
            : null);

    /// <summary>A client ends its package with Final.</summary>
    [Spec(Document.Dm, "PRO 2.1.2", Scr.LPro07, Title = "A client ends its package with Final.")]
    public static readonly Rule EndsItsPackage = Rule.Must(
        "dm.final-missing",
        given: DmPackageChecks.LastOfAPackage,
        then: message => message.IsFinal
            ? null
            : Expect.Not("The client was asked by Alert 1222 for the rest of its package, and sent neither that nor Final; put Final into the last message of each package.", "Final", Expect.None));

    /// <summary>Who has nothing else to say asks with Alert 1222 for the next message of an unfinished package.</summary>
    [Spec(Document.Dm, "PRO 2.1.2", Scr.LPro08, Title = "Who has nothing else to say asks with Alert 1222 for the next message of an unfinished package.")]
    public static readonly Rule AsksForTheNextMessage = Rule.Must(
        "dm.next-message",
        given: run => DmPackageChecks.AfterAnUnfinished(run).Concat(DmPackageChecks.InsteadOfGoingOn(run)),
        then: message => message.Answered is null
            ? Expect.Not("The server's package goes on, but the client left the session and began another one, each time; answer the message, and ask with Alert 1222 for the next.", "Alert 1222 in the same session", $"session {message.Session!.Id}")
            : message.Commands.Any(command => command is not Status)
            ? null
            : Expect.Not("The server's package goes on, but the client does not ask for its next message; send Alert 1222 where there is nothing else to say.", "Alert 1222", Expect.None));

    /// <summary>A client that opens sessions answers what is commanded in them.</summary>
    [Spec(Document.Dm, "PRO 2.3.5", Scr.LPro04, Title = "A client that opens sessions answers what is commanded in them.")]
    public static readonly Rule GoesOnWhenItIsCommanded = Rule.Must(
        "dm.hang-up",
        given: DmPackageChecks.Commanded,
        then: session => DmPackageChecks.IsBrokenOff(session)
            ? Expect.Not("In every session the client falls silent when the server commands something; answer each command with a Status.", "a Status", Expect.None)
            : null);

    /// <summary>A client says nothing when the server has said all.</summary>
    [Spec(Document.Dm, "PRO 2.3", Scr.LPro11, Title = "A client says nothing when the server has said all.")]
    public static readonly Rule IsSilentAfterTheEnd = Rule.Must(
        "dm.silence",
        given: run => run.Sessions.SelectMany(session => session.From(Side.Server)).Where(DmPackageChecks.IsEnd),
        then: (run, message) => DmPackageChecks.AfterTheEnd(run, message) is { } next
            ? Expect.Not("The client goes on although the server had ended the session; send nothing where only the Status of the header would be left to say.", "no further message", $"MsgID {next.Header!.MsgId}") with { At = next.At }
            : null);

    /// <summary>A message that aborts a session has Final.</summary>
    [Spec(Document.Dm, "PRO 2.3.1", Scr.LPro13, Scr.LPro13S, Title = "A message that aborts a session has Final.")]
    public static readonly Rule AbortsWithFinal = Rule.Must(
        "dm.abort",
        given: run => run.Judged.Where(DmPackageChecks.IsAbort),
        then: message => message.IsFinal ? null : Expect.Not("The session is aborted without Final; a message with Alert 1223 ends its package.", "Final", Expect.None));
}

using Fumo.Catalogue;
using Fumo.Mo;

namespace Fumo.Judge;

/// <summary>The Execs of a server: where they go, and what must have come before (FUMO 1.0.2, 6.1).</summary>
public static class ServerExecRules
{
    /// <summary>An Exec on an object goes to one of its three operations.</summary>
    [Spec(Document.Fumo, "6.1", Scr.FumoS002, Title = "An Exec on an object goes to one of its three operations.")]
    public static readonly Rule GoesToAnOperation = Rule.Must(
        "server.exec.target",
        given: ServerAimChecks.Aimed,
        then: ServerAimChecks.Target);

    /// <summary>An Exec is written so that a device can carry it out.</summary>
    [Spec(Document.Fumo, "6.1", Scr.FumoS002, Title = "An Exec is written so that a device can carry it out.")]
    public static readonly Rule IsWrittenAsACommand = Rule.Must(
        "server.exec.form",
        given: ServerAimChecks.Meant,
        then: ServerAimChecks.Form);

    /// <summary>A server that is asked to start an operation sends its Exec.</summary>
    [Spec(Document.Fumo, "6.1", Scr.FumoS002, Title = "A server that is asked to start an operation sends its Exec.")]
    public static readonly Rule ComesWhenItIsAskedFor = Rule.May(
        "server.exec.offered",
        given: ServerExecChecks.FirstOffers,
        then: ServerExecChecks.Offered);

    /// <summary>The URL of Download is set before its Exec.</summary>
    [Spec(Document.Fumo, "6.1.1", Scr.FumoS003, Title = "The URL of Download is set before its Exec.")]
    public static readonly Rule ComesAfterTheUrlOfDownload = UrlRule("server.exec.download-url", FumoOperation.Download);

    /// <summary>The URL of Download is one, and is set as text.</summary>
    [Spec(Document.Fumo, "5.1.5", Scr.FumoS003, Title = "The URL of Download is one, and is set as text.")]
    public static readonly Rule GivesDownloadAUrl = ValueRule("server.url.download", FumoNodes.DownloadPkgUrl);

    /// <summary>The URL of DownloadAndUpdate is one, and is set as text.</summary>
    [Spec(Document.Fumo, "5.1.9", Scr.FumoS005, Title = "The URL of DownloadAndUpdate is one, and is set as text.")]
    public static readonly Rule GivesDownloadAndUpdateAUrl = ValueRule("server.url.downloadandupdate", FumoNodes.DownloadAndUpdatePkgUrl);

    /// <summary>A package is on the device before Exec on Update.</summary>
    [Spec(Document.Fumo, "6.1.2", Scr.FumoS004, Title = "A package is on the device before Exec on Update.")]
    public static readonly Rule ComesAfterThePackage = Rule.Must(
        "server.exec.package",
        given: run => ServerExecChecks.Sent(run).Where(one => one.Operation == FumoOperation.Update),
        then: ServerExecChecks.Package);

    /// <summary>The URL of DownloadAndUpdate is set before its Exec.</summary>
    [Spec(Document.Fumo, "6.1.3", Scr.FumoS005, Title = "The URL of DownloadAndUpdate is set before its Exec.")]
    public static readonly Rule ComesAfterTheUrlOfDownloadAndUpdate = UrlRule("server.exec.downloadandupdate-url", FumoOperation.DownloadAndUpdate);

    /// <summary>When an Exec is accepted for later processing the session goes on, or ends in order.</summary>
    [Spec(Document.Fumo, "6.1", Scr.FumoS007, Title = "When an Exec is accepted for later processing the session goes on, or ends in order.")]
    public static readonly Rule LeavesTheSessionInOrderWhenItIsAccepted = Rule.Must(
        "server.exec.accepted",
        given: ServerExecChecks.Accepted,
        then: (run, one) => ServerReplyChecks.Break(run, one.Sent.LastStatus!.Message, $"{one.Name} was accepted with 202; its outcome follows in a Generic Alert"));

    /// <summary>An operation is commanded again only when it has ended.</summary>
    [Spec(Document.Fumo, "6.1", Scr.FumoS007, Title = "An operation is commanded again only when it has ended.")]
    public static readonly Rule WaitsForTheEndOfTheOneBefore = Rule.Should(
        "server.exec.again",
        given: run => ServerExecChecks.Sent(run).Where(one => one.IsAccepted && ServerReplyChecks.IsTold(run, one.Sent.LastStatus!.Message)),
        then: ServerExecChecks.Again);

    /// <summary>A refused command does not cost the session.</summary>
    [Spec(Document.Fumo, "6.1", Scr.FumoS008, Title = "A refused command does not cost the session.")]
    public static readonly Rule LeavesTheSessionInOrderWhenItIsRefused = Rule.Must(
        "server.refusal.session",
        given: ServerExecChecks.Refused,
        then: (run, sent) => ServerReplyChecks.Break(run, sent.LastStatus!.Message, $"{sent.Command.Name} was refused with {sent.Code}; a refusal ends the command, not the session"));

    /// <summary>A device without the optional nodes is served like the others.</summary>
    [Spec(Document.Fumo, "5.1.2, 5.1.3", Scr.FumoS008, Title = "A device without the optional nodes is served like the others.")]
    public static readonly Rule ComesEvenWithoutOptionalNodes = Rule.Must(
        "server.refusal.optional-node",
        given: ServerExecChecks.MissedOptionalNodes,
        then: ServerExecChecks.GoesOnWithoutOptionalNodes);

    private static Rule ValueRule(string id, string node) => Rule.Must(
        id,
        given: run => ServerUrlChecks.Values(run, node),
        then: write => ServerUrlChecks.Value(write, node));

    private static Rule UrlRule(string id, FumoOperation operation) => Rule.Must(
        id,
        given: run => ServerExecChecks.Sent(run).Where(one => one.Operation == operation),
        then: ServerUrlChecks.IsSet);
}

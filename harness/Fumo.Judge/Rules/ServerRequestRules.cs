using Fumo.Catalogue;

namespace Fumo.Judge;

/// <summary>How a server takes a device's own request for an update (FUMO 1.0.2, 7.1).</summary>
public static class ServerRequestRules
{
    /// <summary>Status 200 to a request means that commands follow in this session.</summary>
    [Spec(Document.Fumo, "7.1", Scr.FumoS014, Basis = Basis.Derived, Title = "Status 200 to a request means that commands follow in this session.")]
    public static readonly Rule Says200WhenItCommandsNow = Rule.Should(
        "server.request.status",
        given: run => ServerRequestChecks.Taken(run).Where(alert => ServerRequestChecks.IsComplete(run, alert)),
        then: ServerRequestChecks.Status);

    /// <summary>Both kinds of request are taken.</summary>
    [Spec(Document.Fumo, "7.1.2", Scr.FumoS015, Title = "Both kinds of request are taken.")]
    public static readonly Rule TakesBothKinds = Rule.Must(
        "server.request.type",
        given: ServerRequestChecks.Answered,
        then: ServerRequestChecks.Kind);

    /// <summary>A request is taken with a URI and without, with data and without.</summary>
    [Spec(Document.Fumo, "7.1.3, 7.1.4", Scr.FumoS016, Title = "A request is taken with a URI and without, with data and without.")]
    public static readonly Rule TakesEveryForm = Rule.Must(
        "server.request.form",
        given: ServerRequestChecks.Answered,
        then: ServerRequestChecks.Form);

    /// <summary>A request, taken or not, does not cost the session.</summary>
    [Spec(Document.Fumo, "7.1.3, 7.1.4", Scr.FumoS016, Title = "A request, taken or not, does not cost the session.")]
    public static readonly Rule LeavesTheSessionInOrder = Rule.Must(
        "server.request.session",
        given: ServerRequestChecks.Served,
        then: ServerRequestChecks.Session);

    /// <summary>The user who asked may be spoken to.</summary>
    [Spec(Document.Fumo, "7.1", Scr.FumoS017, Title = "The user who asked may be spoken to.")]
    public static readonly Rule MaySpeakToTheUserWhoAsked = Rule.May(
        "server.request.dialog",
        given: ServerRequestChecks.DialogsAfterUserRequest,
        then: ServerRequestChecks.Dialog);

    /// <summary>An update that there is starts after a request.</summary>
    [Spec(Document.Fumo, "7.1", Scr.FumoS019, Title = "An update that there is starts after a request.")]
    public static readonly Rule StartsTheUpdateThatThereIs = Rule.Should(
        "server.request.update",
        given: ServerRequestChecks.WithAnUpdateWaiting,
        then: ServerRequestChecks.Started);

    /// <summary>The user may be asked before a download.</summary>
    [Spec(Document.Fumo, "6.1", Scr.FumoS021, Title = "The user may be asked before a download.")]
    public static readonly Rule MayAskTheUserBeforeADownload = Rule.May(
        "server.exec.dialog",
        given: ServerRequestChecks.DialogsBeforeDownload,
        then: ServerRequestChecks.Dialog);
}

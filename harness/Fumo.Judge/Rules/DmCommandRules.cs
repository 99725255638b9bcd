using Fumo.Catalogue;
using Fumo.Dm;

namespace Fumo.Judge;

/// <summary>Commands and their answers: ids, Status, Results (DM protocol and representation).</summary>
public static class DmCommandRules
{
    /// <summary>Every command has an id of its own in its message.</summary>
    [Spec(Document.Dm, "REP 4.1.6", Scr.LPro04, Scr.LPro04S, Title = "Every command has an id of its own in its message.")]
    public static readonly Rule HaveAnIdOfTheirOwn = Rule.Must(
        "dm.cmdid",
        given: run => run.Judged.Where(message => message.Commands.Count > 0),
        then: DmCommandChecks.CmdIds);

    /// <summary>A message begins with the Status of the header that it answers.</summary>
    [Spec(Document.Dm, "PRO 2.3.5", Scr.LPro04, Scr.LPro04S, Title = "A message begins with the Status of the header that it answers.")]
    public static readonly Rule AnswerTheHeader = Rule.Must(
        "dm.status-header",
        given: run => run.Judged.Where(message => message.Answered is not null),
        then: DmCommandChecks.HeaderStatus);

    /// <summary>Every command is answered with a Status.</summary>
    [Spec(Document.Dm, "PRO 2.3.5", Scr.LPro04, Scr.LPro04S, Title = "Every command is answered with a Status.")]
    public static readonly Rule AreAnswered = Rule.Must(
        "dm.status",
        given: run => run.Commands.Where(DmCommandChecks.IsToBeAnswered),
        then: DmCommandChecks.Answer);

    /// <summary>A Status names a command that there was, and its code is one.</summary>
    [Spec(Document.Dm, "REP 4.1.5", Scr.LPro04, Scr.LPro04S, Title = "A Status names a command that there was, and its code is one.")]
    public static readonly Rule ReferToWhatTheyAnswer = Rule.Must(
        "dm.status-reference",
        given: run => run.Judged.SelectMany(message => message.Statuses.Select(status => new Answer<Status>(message, status))),
        then: DmCommandChecks.Reference);

    /// <summary>Status elements stand in the order of the commands, that of the header first.</summary>
    [Spec(Document.Dm, "REP 4.1.5", Scr.LPro04, Scr.LPro04S, Title = "Status elements stand in the order of the commands, that of the header first.")]
    public static readonly Rule AreAnsweredInOrder = Rule.Should(
        "dm.status-order",
        given: run => run.Judged.Where(message => message.Statuses.Skip(1).Any()),
        then: DmCommandChecks.Order);

    /// <summary>A Get that succeeded has Results.</summary>
    [Spec(Document.Dm, "PRO 2.3.5", Scr.LPro06, Title = "A Get that succeeded has Results.")]
    public static readonly Rule ReturnWhatWasRead = Rule.Must(
        "dm.results",
        given: run => run.Reads.Where(read => read.IsOk && read.Command.LastStatus!.Message.Entry.IsFromImplementation && DmCommandChecks.IsToBeAnswered(read.Command)),
        then: read => read.Command.Results.Count > 0
            ? null
            : Expect.Not($"Get of {read.Uri.Text} was answered 200, but no Results came.", "Results", Expect.None));

    /// <summary>An item of Results names its node.</summary>
    [Spec(Document.Dm, "PRO 2.3.5", Scr.LPro06, Title = "An item of Results names its node.")]
    public static readonly Rule NameTheNodeOfTheirResults = Rule.Must(
        "dm.results-source",
        given: run => DmCommandChecks.ReturnedItems(run),
        then: DmCommandChecks.Source);

    /// <summary>Results tell the Format of a node that is not text.</summary>
    [Spec(Document.Dm, "PRO 2.3.5", Scr.LPro06, Title = "Results tell the Format of a node that is not text.")]
    public static readonly Rule TellTheFormatOfTheirResults = Rule.Must(
        "dm.results-format",
        given: DmCommandChecks.OfOtherFormat,
        then: (run, read) => string.IsNullOrEmpty(read.First!.Format)
            ? Expect.Ruled("dm.results-format", $"The Results of {read.Uri.Text} have no Format, though its property Format is {DmCommandChecks.FormatOf(run, read)}; without one a value is chr.", Expect.Quote(DmCommandChecks.FormatOf(run, read)), Expect.None)
            : null);

    /// <summary>Results answer a Get that there was.</summary>
    [Spec(Document.Dm, "REP 4.1.6.12", Scr.LPro06, Title = "Results answer a Get that there was.")]
    public static readonly Rule ReturnOnlyWhatWasAskedFor = Rule.Must(
        "dm.results-reference",
        given: run => run.Judged.SelectMany(message => message.Commands.OfType<Results>().Select(results => new Answer<Results>(message, results))),
        then: DmCommandChecks.ResultsReference);

    /// <summary>Results come after the Status of their Get.</summary>
    [Spec(Document.Dm, "REP 4.1.6.12", Scr.LRep16, Title = "Results come after the Status of their Get.")]
    public static readonly Rule ReturnAfterTheStatus = Rule.Must(
        "dm.results-order",
        given: run => run.Commands.Where(sent => sent.Command is Get && sent.Statuses.Count > 0 && sent.Results.Count > 0),
        then: DmCommandChecks.ResultsOrder);

    /// <summary>Credentials stand in the header only.</summary>
    [Spec(Document.Dm, "REP 4.1.1", Scr.LRep12, Scr.LRep12S, Title = "Credentials stand in the header only.")]
    public static readonly Rule CarryNoCredentials = Rule.Must(
        "dm.command-cred",
        given: run => run.Judged.Where(message => message.Commands.Count > 0),
        then: message => message.Commands.FirstOrDefault(command => command is ItemCommand { Cred: not null } or Status { Cred: not null }) is { } command
            ? Expect.Not($"{command.Name} {command.CmdId} carries credentials; they belong into the header.", "no Cred", "Cred") with { At = message.PlaceOf(command) }
            : null);

    /// <summary>A message holds only commands that DM uses.</summary>
    [Spec(Document.Dm, "REP 4.1.6", Scr.LRep12, Scr.LRep12S, Title = "A message holds only commands that DM uses.")]
    public static readonly Rule AreCommandsOfDm = Rule.Must(
        "dm.command-unused",
        given: run => run.Judged.Where(message => message.Commands.Count > 0),
        then: message => message.Commands.OfType<UnknownCommand>().FirstOrDefault() is { } unknown
            ? Expect.Not($"The message holds {unknown.Name}, which DM does not use.", "commands of DM", unknown.Name) with { At = message.PlaceOf(unknown) }
            : null);

    /// <summary>Each side sends only the commands that are its own to send.</summary>
    [Spec(Document.Dm, "PRO 2.3", Scr.LPro15, Scr.LPro15S, Title = "Each side sends only the commands that are its own to send.")]
    public static readonly Rule AreThoseOfTheSender = Rule.Must(
        "dm.command-side",
        given: run => run.Judged.Where(message => message.Commands.Count > 0),
        then: DmCommandChecks.Sender);

    /// <summary>A Generic Alert has an item with type and data.</summary>
    [Spec(Document.Dm, "PRO 2.3.7", Scr.LPro21, Title = "A Generic Alert has an item with type and data.")]
    public static readonly Rule FrameAGenericAlert = Rule.Must(
        "dm.generic-alert",
        given: run => run.Alerts.Where(alert => alert.IsGeneric && alert.Message.Entry.IsFromImplementation),
        then: AlertChecks.Frame);
}

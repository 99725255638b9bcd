using Fumo.Dm;
using Fumo.Mo;
using Fumo.Record;

namespace Fumo.Judge;

/// <summary>What the rules on requests for an update look at.</summary>
internal static class ServerRequestChecks
{
    // What starts by itself starts when it likes.
    private const string Auto = "auto";

    /// <summary>Well-formed requests that reached the server in an ordinary exchange.</summary>
    internal static IEnumerable<ClientAlert> Sent(RunView run) =>
        ServerAlertChecks.Sent(run).Where(alert => !alert.IsStray && AlertTypes.IsRequest(alert.Type) && !AlertTypes.HasPrefix(alert.Meta?.Type));

    /// <summary>Those of them that were taken or refused; 401 and 407 speak of credentials.</summary>
    internal static IEnumerable<ClientAlert> Answered(RunView run) => Sent(run).Where(alert => ServerAlertChecks.CodeOf(alert) is not (null or 401 or 407));

    internal static IEnumerable<ClientAlert> Taken(RunView run) => Answered(run).Where(IsTaken);

    /// <summary>True when the server had all the room to command something: the session came to its end.</summary>
    internal static bool IsComplete(RunView run, ClientAlert alert) =>
        IsFollowed(alert) || (alert.Message.Session!.From(Side.Server).Last() is var last && DmMessageChecks.IsClosing(last) && !run.Played.IsAt(last, Steps.Abort));

    internal static Deviation? Status(ClientAlert alert) =>
        ServerAlertChecks.CodeOf(alert) == 200 && !IsFollowed(alert)
            ? Expect.Not("The request was answered with 200, but nothing was commanded in its session; say 202 when the update comes later, or not at all.", "202", "200") with { At = alert.Sent.LastStatus!.At }
            : null;

    internal static Deviation? Kind(RunView run, ClientAlert alert)
    {
        bool isNever = Answered(run).Where(other => other.Type == alert.Type).All(other => !IsTaken(other));
        return isNever && Taken(run).Any()
            ? Expect.Not($"Requests of the type {alert.Type} are refused, where those of the other type are taken.", "200 or 202", $"{ServerAlertChecks.CodeOf(alert)}") with { At = alert.Sent.LastStatus!.At }
            : null;
    }

    internal static Deviation? Form(RunView run, ClientAlert alert)
    {
        ClientAlert[] taken = [.. Taken(run).Where(other => other.Type == alert.Type)];
        if (IsTaken(alert) || taken.Length == 0 || taken.Any(other => IsOfOneForm(other, alert)))
        {
            return null;
        }

        ClientAlert other = taken[0];

        string difference = (alert.Source is null) != (other.Source is null)
            ? alert.Source is null ? "without a Source" : "with a Source"
            : string.IsNullOrEmpty(alert.Data) ? "with empty Data" : "with Data";
        return Expect.Not($"A request {difference} was refused, where another of the same type was taken.", "200 or 202", $"{ServerAlertChecks.CodeOf(alert)}") with { At = alert.Sent.LastStatus!.At };
    }

    /// <summary>Requests to a server that has shown that it answers sessions at all.</summary>
    internal static IEnumerable<ClientAlert> Served(RunView run) =>
        run.Messages.Any(message => message is { IsFromClient: false, Content: not null, Entry: { IsFromImplementation: true, HttpStatus: null or < 300 } }) ? Sent(run) : [];

    internal static Deviation? Session(RunView run, ClientAlert alert)
    {
        Message reply = run.Played.ReplyTo(alert.Message)!;
        string? broken = ServerReplyChecks.Failure(run, reply)
            ?? (DmPackageChecks.IsAbort(reply) ? "Alert 1223" : null)
            ?? (alert.Sent.Statuses.Count == 0 && DmCommandChecks.IsToBeAnswered(alert.Sent) ? "no Status" : null);
        string form = $"{(alert.Source is null ? "without a Source" : "with a Source")} and {(string.IsNullOrEmpty(alert.Data) ? "empty Data" : "Data")}";
        return broken is null
            ? null
            : Expect.Not($"A request {form} cost the session; both are optional, and a request that is not understood is answered with 415.", "a DM message with a Status", broken) with { At = reply.At };
    }

    internal static IEnumerable<SentCommand> DialogsAfterUserRequest(RunView run) =>
        Dialogs(run).Where(sent => run.Requests.Any(alert => alert.Type == AlertTypes.UserRequest && alert.Message.Session == sent.Message.Session && alert.Message.Number < sent.Message.Number));

    internal static IEnumerable<SentCommand> DialogsBeforeDownload(RunView run) =>
        Dialogs(run).Where(sent => ServerExecChecks.Sent(run).Any(one => one.Operation is FumoOperation.Download or FumoOperation.DownloadAndUpdate
            && one.Sent.Message.Session == sent.Message.Session && one.Number >= sent.Message.Number));

    internal static Deviation? Dialog(SentCommand sent) =>
        sent.Items.Count < 2 || string.IsNullOrWhiteSpace(sent.Items[1].Data?.Text)
            ? Expect.Noted("The server speaks to the user without a text: it is the second item of the Alert, behind the options.", "two items or more", $"{sent.Items.Count}")
            : null;

    /// <summary>Requests that were taken while an offer waited for its Exec, and that a session came to its end after.</summary>
    internal static IEnumerable<ClientAlert> WithAnUpdateWaiting(RunView run) =>
        Taken(run).Where(alert => Waiting(run, alert) is not null && (IsStarted(run, alert) || IsDoneWithout(run, alert)));

    internal static Deviation? Started(RunView run, ClientAlert alert) =>
        IsStarted(run, alert)
            ? null
            : Expect.Not($"An update was offered for the device and the device asked for one, but the server {Instead(run, Waiting(run, alert)!)}.", "an Exec on an operation of the object", Expect.None);

    private static string Instead(RunView run, Offered offer) =>
        ServerAimChecks.Sent(run).LastOrDefault(aim => aim.Sent.Device == offer.Entry.Device && aim.Sent.Message.Number > offer.Number && aim.Sent.Message.Number < offer.Until) is { } aim
            ? $"sent {aim.Name} ({aim.Answer}), which starts none"
            : "commanded none";

    // What was taken in the same form another time was not refused for its form.
    private static bool IsOfOneForm(ClientAlert one, ClientAlert other) =>
        (one.Source is null) == (other.Source is null) && string.IsNullOrEmpty(one.Data) == string.IsNullOrEmpty(other.Data);

    private static bool IsTaken(ClientAlert alert) => ServerAlertChecks.CodeOf(alert) is >= 200 and < 300;

    private static bool IsFollowed(ClientAlert alert) =>
        alert.Message.Session!.From(Side.Server).Any(message => message.Number > alert.Message.Number && message.Commands.Any(IsCommand));

    private static bool IsCommand(Command command) => command is not (Fumo.Dm.Status or Alert { Code: AlertCode.NextMessage or AlertCode.SessionAbort });

    private static IEnumerable<SentCommand> Dialogs(RunView run) =>
        run.Commands.Where(sent => sent.Message.Entry.IsFromImplementation
            && sent.Command is Alert { Code: AlertCode.Display or AlertCode.ConfirmOrReject or AlertCode.TextInput or AlertCode.SingleChoice or AlertCode.MultipleChoice });

    private static Offered? Waiting(RunView run, ClientAlert alert) =>
        run.Played.Offers.LastOrDefault(offer => offer.Entry.Device == alert.Sent.Device && offer.Entry.Method != Auto && offer.Number < alert.Message.Number && offer.Until > alert.Message.Number
            && !Execs(run, offer).Any(one => one.Number < alert.Message.Number));

    private static bool IsStarted(RunView run, ClientAlert alert) => Execs(run, Waiting(run, alert)!).Any(one => one.Number > alert.Message.Number);

    // A server that said 202 takes its time: the Exec has to have been waited for.
    private static bool IsDoneWithout(RunView run, ClientAlert alert) =>
        run.Entries.OfType<FactEntry>().Any(fact => fact.Name == Facts.Deadline && fact.Number > alert.Message.Number && fact.Number < Waiting(run, alert)!.Until);

    private static IEnumerable<Execution> Execs(RunView run, Offered offer) =>
        ServerExecChecks.Sent(run).Where(one => one.Operation is not null && one.Sent.Device == offer.Entry.Device && one.Number > offer.Number && one.Number < offer.Until);
}

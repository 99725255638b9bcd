using Fumo.Dm;

namespace Fumo.Judge;

/// <summary>What the rules on a server's commands look at.</summary>
internal static class DmServerCommandChecks
{
    /// <summary>The commands of a message, those in containers behind their container.</summary>
    internal static IEnumerable<Command> Flat(Message message) => message.Commands.SelectMany(Flat);

    internal static Deviation? Data(SentCommand sent)
    {
        Item? without = sent.Items.FirstOrDefault(item => item.Data is null && FormatOf(sent, item) is not ("null" or "node"));
        return without is null
            ? null
            : Expect.Not($"{sent.Command.Name} {sent.Command.CmdId} on {without.Target?.LocUri} has no Data; an empty value is an empty Data.", "Data", Expect.None);
    }

    // An Add may leave the value of a new leaf open; a Replace is there to give one.
    internal static bool GivesAValue(SentCommand sent) =>
        sent.Command is Replace || (sent.Command is Add && sent.Items.Any(item => FormatOf(sent, item) is not null));

    /// <summary>The alerts of the server under test that ask or tell the user something.</summary>
    internal static IEnumerable<SentCommand> UserAlerts(RunView run) =>
        run.Commands.Where(sent => sent.Message is { IsFromClient: false, Entry.IsFromImplementation: true } && sent.Command is Alert { Code: >= AlertCode.Display and <= AlertCode.MultipleChoice });

    internal static Deviation? UserAlert(SentCommand sent)
    {
        int least = ((Alert)sent.Command).Code is AlertCode.SingleChoice or AlertCode.MultipleChoice ? 3 : 2;
        return sent.Items.Count < least
            ? Expect.Not($"Alert {((Alert)sent.Command).Data} has too few Items; the first is for the options, the second for the text, each further one for a choice.", $"{least} Items", $"{sent.Items.Count}")
            : sent.Items.Skip(1).Any(item => item.Data is null)
                ? Expect.Not($"An Item of Alert {((Alert)sent.Command).Data} has no Data.", "Data", Expect.None)
                : null;
    }

    /// <summary>The Status elements with which the server under test answers Results.</summary>
    internal static IEnumerable<Answer<Status>> OfResults(RunView run) =>
        from message in DmServerChecks.Judged(run)
        from status in message.Statuses
        where status.Cmd?.Trim() == nameof(Results)
        select new Answer<Status>(message, status);

    /// <summary>The client events that the harness sent and the server answered.</summary>
    internal static IEnumerable<SentCommand> ClientEvents(RunView run) =>
        run.Commands.Where(sent => !sent.Message.Entry.IsFromImplementation && sent.Command is Alert { Code: AlertCode.ClientEvent } && sent.Code is not (null or 401 or 407));

    private static string? FormatOf(SentCommand sent, Item item) => (item.Meta?.Format ?? (sent.Command as ItemCommand)?.Meta?.Format)?.Trim();

    private static IEnumerable<Command> Flat(Command command) => (command as Group)?.Commands.SelectMany(Flat).Prepend(command) ?? [command];
}

using Fumo.Dm;

namespace Fumo.Judge;

/// <summary>Finds commands and joins them with the Status and Results elements that refer to them.</summary>
internal static class CommandReader
{
    internal static List<SentCommand> Read(IReadOnlyList<Session> sessions)
    {
        List<SentCommand> commands = [];
        foreach (Session session in sessions)
        {
            List<SentCommand> sent = [];
            foreach (Message message in session.Messages)
            {
                Join(message, sent);
                sent.AddRange(message.Commands.SelectMany(command => Flatten(message, command, null)));
            }

            commands.AddRange(sent);
        }

        return [.. commands.OrderBy(command => command.Message.Number)];
    }

    /// <summary>The command that a Status or Results refers to; null when there is none.</summary>
    internal static SentCommand? Find(IReadOnlyList<SentCommand> sent, Message message, string? msgRef, string? cmdRef) =>
        sent.LastOrDefault(one => one.Message.Entry.From != message.Entry.From
            && one.Message.Number < message.Number
            && (one.Command.CmdId?.Trim() ?? string.Empty) == (cmdRef?.Trim() ?? string.Empty)
            && (msgRef is null ? one.Message == message.Answered : one.Message.Header?.MsgId?.Trim() == msgRef.Trim()));

    private static void Join(Message message, List<SentCommand> sent)
    {
        foreach (Command command in message.Commands)
        {
            if (command is Status { CmdRef: not null } status)
            {
                (status.CmdRef.Trim().Length > 0 ? Find(sent, message, status.MsgRef, status.CmdRef) : WithoutId(sent, message, status))?.Take(new Answer<Status>(message, status));
            }
            else if (command is Results { CmdRef: not null } results)
            {
                (Find(sent, message, results.MsgRef, results.CmdRef) ?? (results.MsgRef is null ? Find(sent, message, "1", results.CmdRef) : null))
                    ?.Take(new Answer<Results>(message, results));
            }
        }
    }

    // What came without an id is answered with an empty reference, in the order in which it came.
    private static SentCommand? WithoutId(IReadOnlyList<SentCommand> sent, Message message, Status status) =>
        sent.FirstOrDefault(one => one.Message == message.Answered && string.IsNullOrWhiteSpace(one.Command.CmdId) && one.Command.Name == status.Cmd?.Trim() && one.Statuses.Count == 0);

    private static IEnumerable<SentCommand> Flatten(Message message, Command command, SentCommand? group)
    {
        if (command is Status or Results)
        {
            yield break;
        }

        SentCommand sent = new(message, command, group);
        yield return sent;
        foreach (SentCommand inner in (command as Group)?.Commands.SelectMany(one => Flatten(message, one, sent)) ?? [])
        {
            yield return inner;
        }
    }
}

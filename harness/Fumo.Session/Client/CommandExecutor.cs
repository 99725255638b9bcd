using Fumo.Dm;
using static Fumo.Dm.StatusCode;

namespace Fumo.Session;

/// <summary>Does what a server's message commands, and says what came of it (DM Representation Protocol 1.2.1, commands).</summary>
internal sealed class CommandExecutor(DmClientOptions options, IManagementTree tree, TimeProvider time)
{
    private readonly UserInteraction interaction = new(options.User, time);
    private readonly ItemExecutor items = new(options, tree);

    /// <summary>The largest object that the server takes; null for no limit.</summary>
    public int? ServerMaxObjSize
    {
        get => items.ServerMaxObjSize;
        set => items.ServerMaxObjSize = value;
    }

    /// <summary>Executes all commands of a message.</summary>
    public async Task<IReadOnlyList<OutgoingPart>> ExecuteAsync(SyncMl message, CancellationToken cancel)
    {
        Answers answers = new(message.Header.MsgId);
        List<Command> commands = [.. message.Body.Commands.Where(IsCommand)];
        items.BreakOff(commands.Find(command => command is not Alert { Code: AlertCode.NextMessage }), answers);
        foreach (Command command in commands)
        {
            await ExecuteAsync(command, answers, isInBody: true, cancel);
        }

        return answers.Parts;
    }

    /// <summary>Answers all commands of a message without executing one.</summary>
    public static IReadOnlyList<OutgoingPart> Refuse(SyncMl message, StatusCode code)
    {
        Answers answers = new(message.Header.MsgId);
        foreach (Command command in message.Body.Commands.Where(IsCommand))
        {
            Refuse(command, code, answers);
        }

        return answers.Parts;
    }

    private static bool IsCommand(Command command) => command is not (Status or Results);

    private static void Refuse(Command command, StatusCode code, Answers answers)
    {
        answers.Status(command, code, string.IsNullOrWhiteSpace(command.CmdId) ? (command is ItemCommand { Items: [var first, ..] } ? first : null) : null);
        foreach (Command inner in command is Group group ? group.Commands.Where(IsCommand) : [])
        {
            Refuse(inner, code, answers);
        }
    }

    private async Task ExecuteAsync(Command command, Answers answers, bool isInBody, CancellationToken cancel)
    {
        if (answers.IsBrokenOff)
        {
            Refuse(command, NotExecuted, answers);
            return;
        }

        // What has no id cannot be referred to: it is not executed, and told with an empty reference.
        if (string.IsNullOrWhiteSpace(command.CmdId))
        {
            Refuse(command, BadRequest, answers);
            return;
        }

        switch (command)
        {
            case Alert alert:
                await AlertAsync(alert, answers, cancel);
                break;
            case Sequence sequence when isInBody:
                await SequenceAsync(sequence, answers, cancel);
                break;
            case Atomic atomic when isInBody:
                await AtomicAsync(atomic, answers, cancel);
                break;
            case Group:
                Refuse(command, CommandFailed, answers);
                break;
            case ItemCommand single when single is Add or Replace or Delete or Copy or Get or Exec:
                items.Execute(single, answers, isInBody);
                break;
            default:
                answers.Status(command, NotImplemented);
                break;
        }
    }

    private async Task SequenceAsync(Sequence sequence, Answers answers, CancellationToken cancel)
    {
        answers.Status(sequence, Ok);
        bool isRejected = false;
        foreach (Command inner in sequence.Commands.Where(IsCommand))
        {
            if (isRejected)
            {
                Refuse(inner, NotExecuted, answers);
                continue;
            }

            int mark = answers.Mark;
            await ExecuteAsync(inner, answers, isInBody: false, cancel);
            isRejected = inner is Alert && answers.Parts[mark].Command is Status { Code: (int)NotModified };
        }
    }

    private async Task AtomicAsync(Atomic atomic, Answers answers, CancellationToken cancel)
    {
        ITreeTransaction transaction = tree.Begin();
        int first = answers.Mark;
        bool isFailed = false;
        bool isRejected = false;
        foreach (Command inner in atomic.Commands.Where(IsCommand))
        {
            int mark = answers.Mark;
            if (isFailed || inner is Get or Exec or Group)
            {
                Refuse(inner, isFailed ? NotExecuted : CommandFailed, answers);
            }
            else
            {
                await ExecuteAsync(inner, answers, isInBody: false, cancel);
            }

            IEnumerable<int?> codes = answers.Parts.Skip(mark).Select(part => (part.Command as Status)?.Code);
            isRejected |= !isFailed && inner is Alert && codes.Any(code => code is (int)NotModified or (int)OperationCancelled);
            isFailed |= codes.Any(code => code is null or >= 300 or (int)OperationCancelled);
        }

        if (isFailed)
        {
            transaction.RollBack();
            answers.Recode(first, code => code == (int)Ok ? AtomicRollBackOk : null);
        }
        else
        {
            transaction.Commit();
        }

        answers.Insert(first, atomic, isRejected ? NotExecuted : isFailed ? AtomicFailed : Ok);
    }

    private async Task AlertAsync(Alert alert, Answers answers, CancellationToken cancel)
    {
        if (alert.Code is AlertCode.NextMessage or AlertCode.NoEndOfData)
        {
            answers.Status(alert, Ok);
            return;
        }

        if (!UserInteraction.IsOne(alert))
        {
            answers.Status(alert, OptionalFeatureNotSupported);
            return;
        }

        UserAnswer answer = await interaction.AskAsync(alert, cancel);
        answers.IsBrokenOff = answer.Code == (int)OperationCancelled;
        answers.Status(alert, (StatusCode)answer.Code, null, [.. answer.Input.Select(text => new Item { Data = DataValue.OfText(text) })]);
    }
}

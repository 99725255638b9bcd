using Fumo.Dm;
using static Fumo.Dm.StatusCode;

namespace Fumo.Session;

/// <summary>Does what a server's message commands, and says what came of it (DM Representation Protocol 1.2.1, commands).</summary>
internal sealed class CommandExecutor(DmClientOptions options, IManagementTree tree, TimeProvider time)
{
    private readonly UserInteraction interaction = new(options.User, time);
    private LargeObject? large;

    /// <summary>The largest object that the server takes; null for no limit.</summary>
    public int? ServerMaxObjSize { get; set; }

    /// <summary>Executes all commands of a message.</summary>
    public async Task<IReadOnlyList<OutgoingPart>> ExecuteAsync(SyncMl message, CancellationToken cancel)
    {
        Answers answers = new(message.Header.MsgId);
        List<Command> commands = [.. message.Body.Commands.Where(IsCommand)];
        BreakOff(commands.Find(command => command is not Alert { Code: AlertCode.NextMessage }), answers);
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

    /// <summary>A command without an id cannot be answered, so it is not executed.</summary>
    private static bool IsCommand(Command command) => command is not (Status or Results) && command.CmdId is not null;

    private static void Refuse(Command command, StatusCode code, Answers answers)
    {
        answers.Status(command, code);
        foreach (Command inner in command is Group group ? group.Commands.Where(IsCommand) : [])
        {
            Refuse(inner, code, answers);
        }
    }

    private static AccessTypes RightOf(ItemCommand command) => Enum.Parse<AccessTypes>(command.Name);

    private static Meta? MetaOf(ItemCommand command, Item item) => item.Meta is null
        ? command.Meta
        : item.Meta with { Format = item.Meta.Format ?? command.Meta?.Format, Type = item.Meta.Type ?? command.Meta?.Type };

    private async Task ExecuteAsync(Command command, Answers answers, bool isInBody, CancellationToken cancel)
    {
        if (answers.IsBrokenOff)
        {
            Refuse(command, NotExecuted, answers);
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
            case ItemCommand items when items is Add or Replace or Delete or Copy or Get or Exec:
                Items(items, answers, isInBody);
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

    private void Items(ItemCommand command, Answers answers, bool isInBody)
    {
        if (command.Items.Count == 0)
        {
            answers.Status(command, IncompleteCommand);
            return;
        }

        List<(Item Item, TreeReply Reply)> done = [];
        foreach (Item item in command.Items)
        {
            done.Add((item, Chunk(command, item, isInBody) ?? Execute(command, item)));
        }

        bool isUniform = done.Count == 1 || done.All(one => one.Reply.Code == done[0].Reply.Code && one.Reply.Cause is null);
        foreach ((Item item, TreeReply reply) in isUniform ? done.Take(1) : done)
        {
            Item[] cause = reply.Cause is { } uri ? [Item.To(uri)] : [];
            answers.Status(command, reply.Code, isUniform && done.Count > 1 ? null : item, cause);
        }

        List<Item> results = [.. done.SelectMany(one => one.Reply.Items)];
        if (results.Count > 0)
        {
            answers.Results(command, results);
        }
    }

    private TreeReply Execute(ItemCommand command, Item item)
    {
        if (item.Target?.LocUri is not { } target)
        {
            return TreeReply.Of(IncompleteCommand);
        }

        if (item.Data?.Value.Length > options.MaxObjSize)
        {
            return TreeReply.Of(RequestEntityTooLarge);
        }

        TreeReply reply = tree.Execute(new TreeRequest
        {
            Command = RightOf(command),
            Target = target,
            Source = item.Source?.LocUri,
            Meta = MetaOf(command, item),
            Data = item.Data,
            Correlator = (command as Exec)?.Correlator,
            ServerId = options.Credentials.ServerId,
        });
        IReadOnlyList<Item> items = [.. reply.Items.Select(Carried)];
        return items.Any(one => one.Data?.Value.Length > ServerMaxObjSize)
            ? TreeReply.Of(RequestEntityTooLarge)
            : reply with { Items = items };
    }

    /// <summary>A value as the encoding carries it: octets go as they are in WBXML, as base64 in XML (DM TND 1.2.1, 8.3.7.2).</summary>
    private Item Carried(Item item) => options.Encoding == DmEncoding.Xml && item.Data is { IsOpaque: true } data
        ? item with { Meta = (item.Meta ?? new Meta()) with { Format = "b64" }, Data = DataValue.OfText(Convert.ToBase64String(data.Value.Span)) }
        : item;

    /// <summary>The answer to a chunk; null when the item is whole and is to be executed as it stands.</summary>
    private TreeReply? Chunk(ItemCommand command, Item item, bool isInBody)
    {
        if (large is { } open)
        {
            StatusCode code = open.Append(item);
            if (item.HasMoreData)
            {
                return TreeReply.Of(code);
            }

            large = null;
            (StatusCode? refusal, Item whole) = open.Complete();
            return refusal is { } refused ? TreeReply.Of(refused) : Execute(command, whole);
        }

        if (!item.HasMoreData)
        {
            return null;
        }

        if (!isInBody || command is not (Add or Replace))
        {
            return TreeReply.Of(CommandNotAllowed);
        }

        large = LargeObject.Begin(command, item with { Meta = MetaOf(command, item) }, options.MaxObjSize);
        return TreeReply.Of(large.Refusal ?? ChunkedItemAccepted);
    }

    /// <summary>An object that does not go on with this message will never be whole (DM Protocol 1.2.1, 2.2).</summary>
    private void BreakOff(Command? next, Answers answers)
    {
        if (large is not { } open || open.GoesOnWith(next))
        {
            return;
        }

        large = null;
        if (open.Refusal is null)
        {
            answers.Add(Alert.Of(AlertCode.NoEndOfData) with
            {
                Items =
                [
                    new Item
                    {
                        Target = open.Target is { } target ? Location.Of(target) : null,
                        Source = open.Source is { } source ? Location.Of(source) : null,
                    },
                ],
            });
        }
    }
}

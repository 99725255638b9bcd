using Fumo.Dm;
using static Fumo.Dm.StatusCode;

namespace Fumo.Session;

/// <summary>Executes commands on addresses of the tree, chunks of large objects put together before (DM Protocol 1.2.1, 2.2).</summary>
internal sealed class ItemExecutor(DmClientOptions options, IManagementTree tree)
{
    private LargeObject? large;

    /// <summary>The largest object that the server takes; null for no limit.</summary>
    public int? ServerMaxObjSize { get; set; }

    /// <summary>Executes a command on each of its items; one Status where all came to the same.</summary>
    public void Execute(ItemCommand command, Answers answers, bool isInBody)
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

    /// <summary>An object that does not go on with this message will never be whole (DM Protocol 1.2.1, 2.2).</summary>
    public void BreakOff(Command? next, Answers answers)
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

    private static AccessTypes RightOf(ItemCommand command) => Enum.Parse<AccessTypes>(command.Name);

    private static Meta? MetaOf(ItemCommand command, Item item) => item.Meta is null
        ? command.Meta
        : item.Meta with { Format = item.Meta.Format ?? command.Meta?.Format, Type = item.Meta.Type ?? command.Meta?.Type };

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
}

using Fumo.Dm;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>The faults in commands and their answers: Status, Results, what may be sent at all, and what the tree returns.</summary>
internal static class CommandFaults
{
    private static readonly Cred Credentials = new()
    {
        Meta = new Meta { Format = "b64", Type = CredentialType.Of(AuthenticationScheme.Basic) },
        Data = DataValue.OfText(Digest.Basic("device", "another")),
    };

    /// <summary>Makes each of them.</summary>
    public static Func<DeviceFault>[] Makers { get; } =
    [
        () => new MessageFault(
            "D13", "sends no Status for the header once the session is authenticated", "L-PRO-04", "dm.status-header",
            message => message.Without<Status>(status => status.IsOfHeader() && status.Chal is null)),
        () => new MessageFault(
            "D14", "names Get as the command in the Status of a Replace", "L-PRO-04", "dm.status-reference",
            message => message.WithEach<Status>(status => status.Cmd == nameof(Replace) ? status with { Cmd = nameof(Get) } : status)),
        () => new MessageFault(
            "D14b", "refers to a message that it never got in the Status of a header", "L-PRO-04", "dm.status-reference",
            message => message.WithEach<Status>(status => status.IsOfHeader() && status.Chal is null ? status with { MsgRef = "77" } : status)),
        () => new MessageFault(
            "D15", "sends the Status elements of a message last command first", "L-PRO-04", "dm.status-order",
            message => message.WithCommands(LastFirst)),
        () => new AcceptsWhatWasNotShown(),
        () => new MessageFault(
            "D17", "leaves the Source out of the Results of a property", "L-PRO-06", "dm.results-source",
            message => message.WithEach<Results>(results => results with { Items = [.. results.Items.Select(WithoutSource)] })),
        () => new MessageFault(
            "D79", "names the parent of the node in the Results of FwV", "L-PRO-06", "dm.results-source",
            message => message.WithEach<Results>(results => results with { Items = [.. results.Items.Select(OfTheParent)] })),
        () => new MessageFault(
            "D79b", "leaves the Format out of the Results of interior nodes", "L-PRO-06", "dm.results-format",
            message => message.WithEach<Results>(results => results with { Items = [.. results.Items.Select(WithoutFormat)] }))
        {
            Consequences = ["tree.root", "tree.download", "tree.update", "tree.downloadandupdate", "tree.ext"],
        },
        () => new MessageFault(
            "D18", "sends the Results of a Get before its Status", "L-REP-16", "dm.results-order",
            message => message.WithCommands(commands => commands.Where(command => command is Results).Concat(commands.Where(command => command is not Results)))),
        () => new MessageFault(
            "D18b", "returns its firmware version in every session without having been asked", "L-PRO-06", "dm.results-reference",
            message => message.HeaderStatus() is null ? message.WithCommands(commands => [.. commands, Unasked($"{commands.Count + 1}")]) : message),
        () => new MessageFault(
            "D19", "puts credentials into the Replace of its DevInfo", "L-REP-12", "dm.command-cred",
            message => message.WithEach<Replace>(replace => replace with { Cred = Credentials })),
        () => new MessageFault(
            "D20", "sends its capabilities with Put, as in data synchronisation", "L-REP-12", "dm.command-unused",
            message => message.HeaderStatus() is null
                ? message.WithCommands(commands => [.. commands, new UnknownCommand("Put") { CmdId = $"{commands.Count + 1}" }])
                : message)
        {
            Consequences = ["dm.form"],
        },
        () => new BootsWithAnEmptyAlert(),
        () => new MessageFault(
            "D79c", "leaves the Format out of its request", "L-PRO-21", "dm.generic-alert",
            message => message.WithEach<Alert>(alert => Requested(alert, null))) { Consequences = ["alert.frame"] },
        () => new MessageFault(
            "D79d", "names a Format for its request that DM does not have", "L-PRO-21", "dm.generic-alert",
            message => message.WithEach<Alert>(alert => Requested(alert, "text"))) { Consequences = ["alert.frame"] },
        () => new ReadsWithout("D37", "answers 406 to a Get of the property Format", "L-TND-02", "dm.property", "?prop=Format"),
        () => new ReadsWithout("D37b", "answers 406 to a Get of the property Type", "L-TND-02", "dm.property", "?prop=Type"),
        () => new MessageFault(
            "D38", "returns the child list of an interior node without Data", "L-TND-08", "dm.child-list",
            message => message.WithEach<Results>(results => results with { Items = [.. results.Items.Select(WithoutChildList)] })),
        () => new MessageFault(
            "D38b", "parts the names of a child list by commas", "L-TND-08", "dm.child-separator",
            message => message.WithEach<Results>(results => results with { Items = [.. results.Items.Select(WithCommas)] })),
    ];

    private static Item WithCommas(Item item) => item is { Meta.Format: TreeNode.InteriorFormat, Data: { } data } && !data.IsOpaque
        ? item with { Data = DataValue.OfText(data.Text.Replace('/', ',')) }
        : item;

    // The header's comes first all the same, and Results behind them: two other rules.
    private static IEnumerable<Command> LastFirst(IReadOnlyList<Command> commands)
    {
        Status[] statuses = [.. commands.OfType<Status>()];
        return [.. statuses.Where(status => status.IsOfHeader()), .. statuses.Where(status => !status.IsOfHeader()).Reverse(), .. commands.Where(command => command is not Status)];
    }

    private static Results Unasked(string id) => new()
    {
        CmdId = id, MsgRef = "1", CmdRef = "1", Items = [new Item { Source = Location.Of("./DevDetail/FwV"), Data = DataValue.OfText("1.0") }],
    };

    private static Item WithoutSource(Item item) =>
        item.Source?.LocUri?.Contains("?prop=", StringComparison.Ordinal) == true ? item with { Source = null } : item;

    private static Alert Requested(Alert alert, string? format) => alert with
    {
        Items = [.. alert.Items.Select(item => item.Meta?.Type?.EndsWith("request", StringComparison.Ordinal) == true ? item with { Meta = item.Meta with { Format = format } } : item)],
    };

    private static Item OfTheParent(Item item) => item.Source?.LocUri == "./DevDetail/FwV" ? item with { Source = Location.Of("./DevDetail") } : item;

    private static Item WithoutFormat(Item item) => item.Meta?.Format == TreeNode.InteriorFormat ? item with { Meta = item.Meta with { Format = null } } : item;

    private static Item WithoutChildList(Item item) => item.Meta?.Format == "node" ? item with { Data = null } : item;
}

using Fumo.Dm;
using Fumo.Mo;
using Fumo.Record;

namespace Fumo.Judge;

/// <summary>Finds what the server read and wrote in the device's tree, and what that shows of the objects.</summary>
internal static class TreeReader
{
    internal static List<ObjectRoot> Roots(IReadOnlyList<Entry> entries)
    {
        List<ObjectRoot> roots = [];
        PlayedDeviceEntry[] all = [.. entries.OfType<PlayedDeviceEntry>()];
        foreach (PlayedDeviceEntry played in all)
        {
            int until = all.FirstOrDefault(other => other.Number > played.Number && other.Device == played.Device)?.Number ?? int.MaxValue;
            foreach (NodeUri uri in played.Roots.Select(NodeUri.Of).OfType<NodeUri>())
            {
                ObjectRoot root = roots.Find(known => known.Device == played.Device && known.Uri.Names(uri)) ?? new ObjectRoot(uri, new Place(played.Number, played.Scenario), played.Device);
                root.IsThere(played.Number, until);
                roots.AddRange(roots.Contains(root) ? [] : [root]);
            }
        }

        return roots.Count > 0 ? roots : OfTheOneDevice(entries);
    }

    private static List<ObjectRoot> OfTheOneDevice(IReadOnlyList<Entry> entries)
    {
        List<ObjectRoot> roots = [];
        foreach (Entry entry in entries)
        {
            string? uri = entry switch
            {
                FactEntry { Name: Facts.Root } fact => fact.Value,
                ExecEntry exec => exec.Root,
                _ => null,
            };
            if (NodeUri.Of(uri) is { } root && !roots.Any(known => known.Uri.Names(root)))
            {
                roots.Add(new ObjectRoot(root, new Place(entry.Number, entry.Scenario)));
            }
        }

        return roots;
    }

    /// <summary>The object of a device that a node lies in, and its path there; the deepest one when objects nest.</summary>
    internal static (ObjectRoot Root, string Path)? Locate(IReadOnlyList<ObjectRoot> roots, NodeUri? uri, string? device, int? number = null) =>
        uri is null
            ? null
            : roots.Where(root => root.IsOf(device) && (number is not { } at || root.IsAt(at)) && uri.Below(root.Uri) is not null)
                .OrderByDescending(root => root.Uri.Segments.Count)
                .Select(root => ((ObjectRoot, string)?)(root, uri.Below(root.Uri)!))
                .FirstOrDefault();

    internal static List<NodeRead> Reads(IEnumerable<SentCommand> commands) =>
    [
        .. from command in commands
           where command.Command is Get
           from item in command.Items
           let uri = NodeUri.Of(item.Target?.LocUri)
           where uri is not null
           select new NodeRead(command, item, uri),
    ];

    internal static List<NodeWrite> Writes(IEnumerable<SentCommand> commands)
    {
        List<NodeWrite> writes = [];
        foreach ((SentCommand command, Item item, NodeUri uri) in
            from command in commands
            where command.Command is Replace or Add && !command.Message.IsFromClient
            from item in command.Items
            let uri = NodeUri.Of(item.Target?.LocUri)
            where uri is not null
            select (command, item, uri))
        {
            NodeWrite write = new(command, item, uri);
            writes.Add(Chunk(write, writes.LastOrDefault(other => other.Command.Device == command.Device)));
        }

        return writes;
    }

    private static NodeWrite Chunk(NodeWrite write, NodeWrite? before)
    {
        List<Item>? chunks = before is { Item.HasMoreData: true } && !IsNew(before, write) ? before.Chunks : write.Item.HasMoreData ? [] : null;
        chunks?.Add(write.Item);
        return chunks is null ? write : write with { Chunks = chunks, Count = chunks.Count };
    }

    internal static List<Delivery> Deliveries(IReadOnlyList<ObjectRoot> roots, IEnumerable<NodeWrite> writes) =>
    [
        .. writes.Where(write => Locate(roots, write)?.Path == FumoNodes.PkgData)
            .GroupBy(write => write.Command.Device)
            .SelectMany(ofOne => Join(roots, ofOne))
            .OrderBy(delivery => delivery.Chunks[0].Number),
    ];

    private static List<Delivery> Join(IReadOnlyList<ObjectRoot> roots, IEnumerable<NodeWrite> writes)
    {
        List<Delivery> deliveries = [];
        List<NodeWrite> chunks = [];
        foreach (NodeWrite write in writes)
        {
            if (chunks.Count > 0 && IsNew(chunks[^1], write))
            {
                Close(roots, chunks, deliveries);
            }

            chunks.Add(write);
            if (!write.Item.HasMoreData)
            {
                Close(roots, chunks, deliveries);
            }
        }

        Close(roots, chunks, deliveries);
        return deliveries;
    }

    // The harness tells a size with the first chunk only; whether a server under test does is what is judged.
    private static bool IsNew(NodeWrite before, NodeWrite write) =>
        !before.Uri.Names(write.Uri)
        || (write.Command.Message.Entry.IsFromImplementation
            ? before.Code >= 300 || before.Command.Message.Session != write.Command.Message.Session
            : write.Item.Meta?.Size is not null || IsBrokenOff(before, write));

    // Something else was commanded between the two.
    private static bool IsBrokenOff(NodeWrite before, NodeWrite write) => write.Command.Message.Session?.From(Side.Server).Any(message =>
        message.Number > before.Number && message.Number < write.Number && message.Commands.Any(command => command is not (Status or Alert { Code: AlertCode.NextMessage }))) == true;

    private static (ObjectRoot Root, string Path)? Locate(IReadOnlyList<ObjectRoot> roots, NodeWrite write) => Locate(roots, write.Uri, write.Command.Device, write.Number);

    internal static List<StateSample> States(IReadOnlyList<ObjectRoot> roots, IEnumerable<NodeRead> reads) =>
    [
        .. from read in reads
           where read.Property is null && (read.List is null or "StructData")
           from returned in read.Returned
           let place = Locate(roots, read.List is null ? read.Uri : returned.Source, read.Command.Device, read.Command.Message.Number)
           where place is { Path: FumoNodes.State } && returned.Item.Data is not null
           select new StateSample(place.Value.Root, returned, read.Command.Message.Number),
    ];

    /// <summary>Notes on the objects what reads and writes show of their nodes.</summary>
    internal static void Learn(IReadOnlyList<ObjectRoot> roots, IEnumerable<NodeRead> reads, IEnumerable<NodeWrite> writes)
    {
        foreach (NodeRead read in reads)
        {
            if (Locate(roots, read.Uri, read.Command.Device, read.Command.Message.Number) is var (root, path))
            {
                Learn(root, path, read);
            }
        }

        foreach (NodeWrite write in writes.Where(write => write.Code is >= 200 and < 300 && !write.IsUndone))
        {
            if (Locate(roots, write) is var (root, path))
            {
                root.Learn(path, write.Number, Presence.Present);
            }
        }
    }

    private static void Learn(ObjectRoot root, string path, NodeRead read)
    {
        if (read.Code is not (200 or 404))
        {
            return;
        }

        int number = read.Command.LastStatus!.Message.Number;
        root.Learn(path, number, read.IsOk ? Presence.Present : Presence.Absent);
        foreach (ReturnedItem returned in read.List is null ? [] : read.Returned)
        {
            if (returned.Source?.Below(root.Uri) is { } listed)
            {
                root.Learn(listed, number, Presence.Present);
            }
        }

        if (read is { IsOk: true, IsPlain: true } && FumoNodes.Find(path) is { IsInterior: true } && Children(read) is { } children)
        {
            LearnChildren(root, path, number, children);
        }
    }

    /// <summary>The names of an interior node's children; null when none came back.</summary>
    internal static string[]? Children(NodeRead read) =>
        read.First?.Item.Data is { } data ? data.Text.Trim().Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : null;

    private static void LearnChildren(ObjectRoot root, string path, int number, string[] children)
    {
        foreach (FumoNode node in FumoNodes.Table.Where(node => node.Path.Length > 0 && Parent(node.Path) == path))
        {
            string name = node.Path[(node.Path.LastIndexOf('/') + 1)..];
            root.Learn(node.Path, number, children.Contains(name) ? Presence.Present : Presence.Absent);
        }
    }

    private static string Parent(string path) => path.Contains('/', StringComparison.Ordinal) ? path[..path.LastIndexOf('/')] : string.Empty;

    private static void Close(IReadOnlyList<ObjectRoot> roots, List<NodeWrite> chunks, List<Delivery> deliveries)
    {
        if (chunks.Count > 0)
        {
            deliveries.Add(new Delivery(Locate(roots, chunks[0])!.Value.Root, [.. chunks]));
            chunks.Clear();
        }
    }
}

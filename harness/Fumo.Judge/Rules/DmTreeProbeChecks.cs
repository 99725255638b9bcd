using Fumo.Dm;
using Fumo.Mo;

namespace Fumo.Judge;

/// <summary>What the rules on refused commands look at.</summary>
internal static class DmTreeProbeChecks
{
    private static readonly string[] ReadOnly = ["Format", "Size", "TStamp", "VerNo"];
    private static readonly string[] Known = ["ACL", "Format", "Name", "Size", "Title", "TStamp", "Type", "VerNo"];

    /// <summary>True when a Status says that a command was carried out: 2xx, but neither buffered, skipped nor rolled back.</summary>
    internal static bool IsDone(int? code) => code is >= 200 and < 300 and not (213 or 215 or 216);

    /// <summary>The items of the server's own commands, with what they were answered.</summary>
    internal static IEnumerable<NodeCommand> Items(RunView run) =>
        from sent in run.Commands
        where !sent.Message.Entry.IsFromImplementation && sent is { Command: ItemCommand and not Alert, IsChallenged: false } && sent.Message.Session is not null
        from item in sent.Items
        let uri = NodeUri.Of(item.Target?.LocUri)
        where uri is not null && sent.CodeOf(item) is not null
        select new NodeCommand(sent, item, uri);

    internal static IEnumerable<NodeCommand> OnAbsentNodes(RunView run) =>
        Items(run).Where(one => one.Uri.Segments.Contains(ProbeNode.Absent) && one.Sent.Command is Get or Replace or Delete);

    /// <summary>Add on a node that was read before; objects of FUMO apart, whose URLs some devices take by Add.</summary>
    internal static IEnumerable<NodeCommand> AddsOfWhatIsThere(RunView run) =>
        Items(run).Where(one => one.Sent.Command is Add && one.Uri.Query is null && run.Locate(one.Uri, one.Sent.Device) is null && ReadBefore(run, one, one.Uri) is { IsOk: true });

    /// <summary>Add below a node that was read as a leaf.</summary>
    internal static IEnumerable<NodeCommand> AddsBelowLeaves(RunView run) =>
        Items(run).Where(one => one.Sent.Command is Add && Parent(one.Uri) is { } parent && ReadBefore(run, one, parent) is { IsOk: true, First: { Item.Data: not null, Format: not "node" } });

    /// <summary>Commands that the table of properties does not have.</summary>
    internal static IEnumerable<NodeCommand> WrongOnProperties(RunView run) =>
        Items(run).Where(one => PropertyOf(one.Uri) is { } name
            && (one.Sent.Command is Add or Delete or Exec || (one.Sent.Command is Replace && ReadOnly.Contains(name))));

    internal static IEnumerable<NodeRead> UnknownProperties(RunView run) =>
        run.Reads.Where(read => read is { Property: { } name, Code: not null, Command.IsChallenged: false } && !Known.Contains(name, StringComparer.OrdinalIgnoreCase));

    internal static Deviation? List(RunView run, NodeRead list)
    {
        if (!IsDone(list.Code))
        {
            return null;
        }

        string[] named = [.. list.Returned.Select(returned => returned.Source?.Below(list.Uri)?.Split('/')[0]).OfType<string>()];
        NodeRead? plain = run.Reads.LastOrDefault(read => read is { IsPlain: true, IsOk: true } && read.Command.Message.Session == list.Command.Message.Session && read.Uri.Names(list.Uri));
        // What a server may not read is left out by right.
        string[] missing = [.. ((plain is null ? null : TreeReader.Children(plain)) ?? []).Except(named)
            .Where(name => run.Reads.Any(read => read is { IsPlain: true, IsOk: true } && read.Command.Device == list.Command.Device && read.Uri.Below(list.Uri) == name))];
        return named.Length == 0
            ? Expect.Not($"Get of {list.Uri.Text} was answered {list.Code} and named no node; return an item for each node, or answer 406.", "items", Expect.None)
            : missing.Length == 0
                ? null
                : Expect.Not($"Get of {list.Uri.Text} leaves out {string.Join(", ", missing)}, which the child list of the node has; name every node, or answer 406.", string.Join(", ", missing), Expect.None);
    }

    internal static Deviation? Refused(NodeCommand one, string why) =>
        IsDone(one.Code)
            ? Expect.Not($"{one.Sent.Command.Name} on {one.Uri.Text} was answered {one.Code}, {why}.", "a Status that refuses it", $"{one.Code}") with { At = one.Sent.StatusOf(one.Item)!.At }
            : null;

    /// <summary>Refused Replace and Add commands on nodes that do not change by themselves, read before and after in the same session.</summary>
    internal static IEnumerable<RefusedWrite> RefusedWrites(RunView run) =>
        from write in run.Writes
        where write.Code is not null && !IsDone(write.Code) && write.Code is not (213 or 516) && IsSteady(run, write) && write.Command.Group is null && write.Chunks is null
        let before = Reads(run, write).LastOrDefault(read => read.Command.Message.Number < write.Number)
        let after = Reads(run, write).FirstOrDefault(read => read.Command.Message.Number > write.Number)
        where before is not null && after is not null && !IsWritten(run, write, before, after)
        select new RefusedWrite(write, before, after);

    internal static Deviation? Kept(RefusedWrite one) =>
        one.Before.First!.Text == one.After.First!.Text
            ? null
            : Expect.Not(
                $"{one.Write.Command.Command.Name} on {one.Write.Uri.Text} was answered {one.Write.Code}, but its value changed; leave the tree as it was where a command is refused.",
                Expect.Quote(one.Before.First.Text), Expect.Quote(one.After.First.Text)) with { At = one.After.At };

    internal static bool IsSteady(RunView run, NodeWrite write) =>
        write.Uri.Query is null && (write.Uri.Segments is ["DevInfo", ..]
            || (run.Locate(write.Uri, write.Command.Device)?.Path is FumoNodes.DownloadPkgUrl or FumoNodes.DownloadAndUpdatePkgUrl));

    private static IEnumerable<NodeRead> Reads(RunView run, NodeWrite write) => run.Reads.Where(read =>
        read is { IsPlain: true, IsOk: true, First: not null } && read.Command.Message.Session == write.Command.Message.Session && read.Uri.Names(write.Uri));

    private static bool IsWritten(RunView run, NodeWrite write, NodeRead before, NodeRead after) => run.Writes.Any(other =>
        other.Uri.Names(write.Uri) && other.Number > before.Command.Message.Number && other.Number < after.Command.Message.Number && (IsDone(other.Code) || other.Code is null or 516));

    private static string? PropertyOf(NodeUri uri) => uri.Query?.StartsWith("prop=", StringComparison.Ordinal) == true ? uri.Query["prop=".Length..] : null;

    private static NodeUri? Parent(NodeUri uri) => uri.Segments.Count < 2 ? null : NodeUri.Of($"./{string.Join('/', uri.Segments.SkipLast(1).Select(Uri.EscapeDataString))}");

    private static NodeRead? ReadBefore(RunView run, NodeCommand one, NodeUri uri) => run.Reads.LastOrDefault(read =>
        read.IsPlain && read.Command.Message.Session == one.Sent.Message.Session && read.Command.Message.Number < one.Sent.Message.Number && read.Uri.Names(uri));
}

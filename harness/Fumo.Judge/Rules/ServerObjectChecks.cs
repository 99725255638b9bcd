using Fumo.Dm;
using Fumo.Mo;

namespace Fumo.Judge;

/// <summary>What the rules look at that judge where a server looks for the object, and what it does to its nodes.</summary>
internal static class ServerObjectChecks
{
    private static readonly string[] Names = [.. FumoNodes.Table.Select(node => node.Path.Split('/')[^1]).Where(name => name.Length > 0 && name != FumoNodes.Ext)];

    /// <summary>
    /// The devices on which the server looked for an object, where it has to find it: told to go by Type, or with devices
    /// that have it in different places.
    /// </summary>
    internal static IEnumerable<RunDevice> ToBeFound(RunView run) =>
        run.Played.Devices.Where(device => device.Roots.Count > 0
            && (IsByType(run) || run.Played.Devices.Any(other => other.Roots.Count > 0 && !other.HasTheRootsOf(device)))
            && Looked(run, device).Any());

    /// <summary>True for a device that had its objects elsewhere before.</summary>
    internal static bool IsMoved(RunView run, RunDevice device) =>
        run.Played.Devices.Any(before => before.Id == device.Id && before.Entry.Number < device.Entry.Number && !before.HasTheRootsOf(device));

    internal static Deviation? Found(RunView run, RunDevice device)
    {
        (SentCommand Sent, NodeUri Uri)[] looked = [.. Looked(run, device)];
        if (looked.Any(one => run.Locate(one.Sent, one.Uri) is not null))
        {
            return null;
        }

        // What the device answered with success it has, whatever else stands there.
        (SentCommand sent, NodeUri uri) = looked.FirstOrDefault(one => !one.Sent.Items.Any(item => one.Uri.Names(NodeUri.Of(item.Target?.LocUri)) && one.Sent.CodeOf(item) is >= 200 and < 300));
        return sent is null ? null : Expect.Not(
            "The server addresses an object that this device does not have, and never the one that it has; find the object by its Type, or by the description of the device's model.",
            string.Join(", ", device.Roots), uri.Text) with { At = sent.At };
    }

    /// <summary>Gets and Replaces of the server on nodes of an object.</summary>
    internal static IEnumerable<SentCommand> Touched(RunView run) =>
        run.Commands.Where(sent => sent.Message.Entry.IsFromImplementation && sent.Command is Get or Replace
            && sent.Items.Any(item => PathOf(run, sent, item) is not null));

    internal static Deviation? Access(RunView run, SentCommand sent)
    {
        string? path = sent.Items.Where(item => NodeUri.Of(item.Target?.LocUri)?.Query is null)
            .Select(item => PathOf(run, sent, item))
            .FirstOrDefault(path => sent.Command is Get ? path == FumoNodes.PkgData : path is FumoNodes.State or FumoNodes.PkgName or FumoNodes.PkgVersion);
        return path is null ? null
            : sent.Command is Get
                ? Expect.Not($"The server reads {path}, which can be written only.", "no Get", "Get")
                : Expect.Not($"The server writes {path}, which is the device's own to set.", "no Replace", "Replace");
    }

    private static string? PathOf(RunView run, SentCommand sent, Item item) => run.Locate(sent, item)?.Path;

    // Commands on nodes that bear the names of an object's, wherever they stand.
    private static IEnumerable<(SentCommand Sent, NodeUri Uri)> Looked(RunView run, RunDevice device) =>
        from sent in run.Commands
        where sent.Message.Entry.IsFromImplementation && sent.Command is Get or Replace or Add or Exec && device.Is(sent.Device, sent.Message.Number)
        from item in sent.Items
        let uri = NodeUri.Of(item.Target?.LocUri)
        where uri is not null && uri.Segments is [.., var name] && Names.Contains(name)
        select (sent, uri);

    private static bool IsByType(RunView run) =>
        (run.Record.Configuration["server"] as System.Text.Json.Nodes.JsonObject)?["discovery"] is { } discovery && discovery.ToString() == "type";
}

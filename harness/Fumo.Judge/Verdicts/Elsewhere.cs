using Fumo.Dm;

namespace Fumo.Judge;

/// <summary>One clear statement about a server that looks for its object where the played device has none.</summary>
internal static class Elsewhere
{
    private static readonly string[] Ends = ["PkgURL", "PkgData", "Download", "Update", "DownloadAndUpdate", "State", "PkgName", "PkgVersion"];

    /// <summary>The remark; none when an operation was commanded, or when nothing was looked for in vain.</summary>
    /// <param name="run">The run.</param>
    internal static IEnumerable<string> Remarks(RunView run)
    {
        if (run.Played.Devices.Count == 0 || ServerExecChecks.Sent(run).Any(one => one.Operation is not null))
        {
            return [];
        }

        NodeUri[] missed = [.. Missed(run)];
        NodeUri? told = missed.FirstOrDefault(uri => uri.Segments.Count > 0 && Ends.Contains(uri.Segments[^1])) ?? missed.FirstOrDefault();
        string roots = string.Join(", ", run.Played.Devices.SelectMany(device => device.Roots).Distinct());
        return told is null ? []
            : ServerAimChecks.Sent(run).LastOrDefault() is { } exec
            ? [$"The server sent {exec.Name} ({exec.Answer}), which is no operation of the device; the object is at {roots}. Where the server has it elsewhere, 'server.device.root' says so."]
            : [$"The server commanded no FUMO operation. It addressed {told.Text}, which the device does not have; the object is at {roots}. Where the server has it elsewhere, 'server.device.root' says so."];
    }

    private static IEnumerable<NodeUri> Missed(RunView run) =>
        from sent in run.Commands
        where sent.Message.Entry.IsFromImplementation && sent.Command is Get or Replace or Add or Exec
        from item in sent.Items
        where sent.CodeOf(item) == (int)StatusCode.NotFound
        let uri = NodeUri.Of(item.Target?.LocUri)
        where uri is not null && run.Locate(sent, uri) is null && !IsRead(run, uri)
        select uri;

    private static bool IsRead(RunView run, NodeUri uri) => run.Reads.Any(read => read.Uri.Names(uri) && (read.IsOk || read.Returned.Count > 0));
}

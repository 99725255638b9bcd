using System.Text.RegularExpressions;
using Fumo.Dm;
using Fumo.Mo;

namespace Fumo.Judge;

/// <summary>What the rules look at that want a PkgURL before an Exec.</summary>
internal static partial class ServerUrlChecks
{
    internal static Deviation? IsSet(RunView run, Execution exec)
    {
        string node = $"{exec.Operation!.Value.NodeName()}/PkgURL";
        NodeWrite? write = Before(run, exec, node).LastOrDefault();
        if (write is null)
        {
            return IsSetOtherwise(run, exec) ? null : Missing(run, exec, node);
        }

        return Refused(write, exec, node) ?? Empty(write, exec, node);
    }

    /// <summary>The URL of what an Exec fetches; null when it fetches nothing, or none was set.</summary>
    internal static string? UrlOf(RunView run, Execution exec) => Before(run, exec, $"{exec.Operation!.Value.NodeName()}/PkgURL").LastOrDefault()?.Text;

    private static Deviation Missing(RunView run, Execution exec, string node)
    {
        string other = exec.Operation == FumoOperation.Download ? FumoNodes.DownloadAndUpdatePkgUrl : FumoNodes.DownloadPkgUrl;
        bool isOther = Before(run, exec, other).Any();
        return Expect.Not(
            isOther
                ? $"{exec.Name} came when only {other} was set; the operation reads {node}, set that one."
                : $"{exec.Name} came before {node} was set; set it by Replace, or by Add where it is missing, and then send the Exec.",
            $"a Replace or Add on {node} before the Exec",
            isOther ? $"one on {other}" : Expect.None) with { At = exec.Sent.At };
    }

    // What was refused in the message of the Exec itself could not be known when it was sent.
    private static Deviation? Refused(NodeWrite write, Execution exec, string node) =>
        (write.Code is >= 300 || write.IsUndone) && write.Command.Message != exec.Sent.Message
            ? Expect.Not($"{exec.Name} came although the device had refused the {write.Command.Command.Name} of {node}.", "2xx before the Exec", $"{write.Code}") with { At = exec.Sent.At }
            : null;

    private static Deviation? Empty(NodeWrite write, Execution exec, string node) => string.IsNullOrWhiteSpace(write.Text)
        ? Expect.Not($"{exec.Name} came with an empty {node}.", "the package's URL", "an empty value") with { At = write.Command.At }
        : null;

    /// <summary>The values that the server gave a PkgURL; an empty one takes a URL away.</summary>
    internal static IEnumerable<NodeWrite> Values(RunView run, string node) =>
        run.Writes.Where(write => write.Command.Message.Entry.IsFromImplementation && !write.Item.HasMoreData && !string.IsNullOrWhiteSpace(write.Text)
            && run.Locate(write.Command, write.Uri) is { } place && place.Path == node && write.Uri.Query is null);

    internal static Deviation? Value(NodeWrite write, string node)
    {
        string? format = (write.Item.Meta?.Format ?? (write.Command.Command as ItemCommand)?.Meta?.Format)?.Trim();
        return format is not (null or "" or "chr") ? Expect.Not($"{node} was set under another Format than that of the node.", "'chr', or none", Expect.Quote(format)) with { At = write.Command.At }
            : AbsoluteUrl().IsMatch(write.Text!) ? null
            : Expect.Not($"{node} was set to what is no absolute URL; a device cannot know where to fetch the package.", "scheme://host/path", Expect.Quote(write.Text)) with { At = write.Command.At };
    }

    [GeneratedRegex(@"^(https?://[^\s/?#]\S*|(?!https?:)[a-z][a-z0-9+.-]*://\S+|data:\S+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AbsoluteUrl();

    private static IEnumerable<NodeWrite> Before(RunView run, Execution exec, string path) =>
        run.Writes.Where(write => ServerExecChecks.IsBefore(run, write.Command, exec) && run.Locate(write.Command, write.Uri) is { } place && place.Root == exec.Root && place.Path == path);

    // By Copy, or in the serialized tree of an Add or Replace on the object.
    private static bool IsSetOtherwise(RunView run, Execution exec) =>
        run.Commands.Any(sent => sent.Command is Copy && ServerExecChecks.IsBefore(run, sent, exec)
            && sent.Items.Any(item => run.Locate(sent, item) is { } place && place.Root == exec.Root))
        || run.Writes.Any(write => ServerExecChecks.IsBefore(run, write.Command, exec) && write.Item.Data is { } data
            && (exec.Root!.Uri.Below(write.Uri) is not null || run.Locate(write.Command, write.Uri)?.Root == exec.Root)
            && data.Text.Contains("PkgURL", StringComparison.Ordinal));
}

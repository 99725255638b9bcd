using Fumo.Dm;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>A device without large objects, which says so in DevDetail/LrgObj.</summary>
/// <param name="id">Its id.</param>
/// <param name="refuses">True to refuse a chunk, false to take it for a whole object.</param>
public sealed class TakesNoLargeObjects(string id, bool refuses)
    : DeviceVariant(id, $"takes no large objects, and {(refuses ? "refuses the first chunk of one" : "does not know MoreData")}", "L-PRO-16")
{
    private bool isRefused;

    /// <inheritdoc/>
    public override SyncMl Receiving(SyncMl message)
    {
        ArgumentNullException.ThrowIfNull(message);
        isRefused = refuses && message.Body.Commands.OfType<Replace>().Any(replace => replace.Items.Any(item => item.HasMoreData));

        // To the device a chunk is an object like any other.
        return message.WithEach<Replace>(replace => replace with { Items = [.. replace.Items.Select(item => item with { HasMoreData = false })] });
    }

    /// <inheritdoc/>
    public override TreeReply Commanded(TreeRequest request, Func<TreeRequest, TreeReply> execute)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(execute);
        if (isRefused && request.Command == AccessTypes.Replace)
        {
            return TreeReply.Of(StatusCode.OptionalFeatureNotSupported);
        }

        TreeReply reply = execute(request);
        return request is { Command: AccessTypes.Get, Target: "./DevDetail/LrgObj" }
            ? reply with { Items = [.. reply.Items.Select(item => item with { Data = DataValue.OfText("false") })] }
            : reply;
    }
}

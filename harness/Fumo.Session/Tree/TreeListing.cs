using Fumo.Dm;

namespace Fumo.Session;

/// <summary>Get of whole sub-trees (DM TND 1.2.1, 8.4).</summary>
internal static class TreeListing
{
    public static TreeReply Get(TreeRequest request, TreeNode node, string list) => list switch
    {
        "Struct" => new TreeReply(StatusCode.Ok, [.. Nodes(node, request.ServerId).Select(one => ItemOf(one, withData: false))]),
        "StructData" => new TreeReply(StatusCode.Ok, [.. Nodes(node, request.ServerId).Select(one => ItemOf(one, withData: true))]),
        _ when TndsSelection.TryRead(list) is { } selection => Tnds(request, node, selection),
        _ => TreeReply.Of(StatusCode.OptionalFeatureNotSupported),
    };

    /// <summary>The node and all below it that the server may read, parents first.</summary>
    private static IEnumerable<TreeNode> Nodes(TreeNode node, string serverId)
    {
        Queue<TreeNode> open = new([node]);
        while (open.TryDequeue(out TreeNode? next))
        {
            if (next.Allows(AccessTypes.Get, serverId))
            {
                yield return next;
            }

            foreach (TreeNode child in next.Children)
            {
                open.Enqueue(child);
            }
        }
    }

    private static Item ItemOf(TreeNode node, bool withData) => new()
    {
        Source = Location.Of(node.Path),
        Meta = new Meta { Format = node.Format, Type = node.Type.Length == 0 ? null : node.Type },
        Data = withData && !node.IsInterior && node.Access.HasFlag(AccessTypes.Get) ? NodeValue.Data(node) : null,
    };

    private static TreeReply Tnds(TreeRequest request, TreeNode node, TndsSelection selection)
    {
        Item item = new()
        {
            Source = Location.Of(request.Target),
            Meta = new Meta { Format = "xml", Type = "application/vnd.syncml.dmtnds+xml" },
            Data = DataValue.OfMarkup(TndsWriter.Write(node, selection, request.ServerId)),
        };
        return new TreeReply(StatusCode.Ok, [item]);
    }
}

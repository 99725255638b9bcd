using Fumo.Dm;

namespace Fumo.Session;

/// <summary>Get on nodes, properties and lists (DM TND 1.2.1, 8.2.2, 8.3, 8.4).</summary>
internal static class TreeReader
{
    public static TreeReply Get(TreeRequest request, NodeAddress address, TreeNode? node)
    {
        if (node is null)
        {
            return TreeReply.Of(StatusCode.NotFound);
        }

        if (address.Property is null && !node.Access.HasFlag(AccessTypes.Get))
        {
            return TreeReply.Of(StatusCode.CommandNotAllowed);
        }

        if (!node.Allows(AccessTypes.Get, request.ServerId))
        {
            return TreeReply.Of(StatusCode.PermissionDenied);
        }

        return address switch
        {
            { Property: { } property } => Property(request, node, property),
            { List: { } list } => TreeListing.Get(request, node, list),
            { Query: null } => Value(request, node),
            _ => TreeReply.Of(StatusCode.OptionalFeatureNotSupported),
        };
    }

    private static TreeReply Value(TreeRequest request, TreeNode node)
    {
        string format = node.Format;
        DataValue? data = node.IsInterior
            ? DataValue.OfText(string.Join('/', node.Children.Where(child => child.Allows(AccessTypes.Get, request.ServerId)).Select(child => child.Name)))
            : NodeValue.Data(node);
        Item item = new()
        {
            Source = Location.Of(request.Target),
            Meta = new Meta { Format = format, Type = node.IsInterior || node.Type.Length == 0 ? "text/plain" : node.Type },
            Data = data,
        };
        return new TreeReply(StatusCode.Ok, [item]);
    }

    private static TreeReply Property(TreeRequest request, TreeNode node, string name) =>
        NodeProperty.Read(node, name) is { } text
            ? new TreeReply(StatusCode.Ok, [new Item { Source = Location.Of(request.Target), Data = DataValue.OfText(text) }])
            : TreeReply.Of(StatusCode.OptionalFeatureNotSupported);
}

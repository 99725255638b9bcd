using Fumo.Dm;
using static Fumo.Dm.StatusCode;

namespace Fumo.Session;

/// <summary>Replace of properties: ACL, Name and Title (DM TND 1.2.1, 8.3.7).</summary>
internal static class PropertyWriter
{
    private const int LongestTitle = 255;

    public static StatusCode Replace(ManagementTree tree, TreeNode node, string property, TreeRequest request)
    {
        if (!NodeProperty.Names.Contains(property))
        {
            return OptionalFeatureNotSupported;
        }

        return (property, request.Data?.Text) switch
        {
            ("ACL" or "Name" or "Title", null) => IncompleteCommand,
            ("ACL", { } text) => Acl(tree, node, text, request.ServerId),
            ("Name", { } text) => Name(tree, node, text, request.ServerId),
            ("Title", { } text) => Title(tree, node, text, request.ServerId),
            _ => CommandNotAllowed,
        };
    }

    /// <summary>A leaf's list belongs to its parent's keeper; an interior node's to its own keeper or the parent's.</summary>
    private static StatusCode Acl(ManagementTree tree, TreeNode node, string text, string serverId)
    {
        bool isAllowed = (node.IsInterior && node.Allows(AccessTypes.Replace, serverId))
            || node.Parent?.Allows(AccessTypes.Replace, serverId) == true;
        if (!isAllowed)
        {
            return PermissionDenied;
        }

        AccessControlList? list = text.Length == 0 ? null : AccessControlList.TryRead(text);
        if ((list is null && text.Length > 0) || (list is null && node.Parent is null))
        {
            return BadRequest;
        }

        AccessControlList? before = node.Acl;
        node.Acl = list;
        tree.Did(node, () => node.Acl = before, null);
        return Ok;
    }

    private static StatusCode Name(ManagementTree tree, TreeNode node, string text, string serverId)
    {
        if (node.IsPermanent || node.Parent is not { } parent)
        {
            return CommandNotAllowed;
        }

        if (!node.Allows(AccessTypes.Replace, serverId))
        {
            return PermissionDenied;
        }

        if (text.Length == 0 || text.Length > tree.Limits.MaxSegmentLength || text.Contains('/', StringComparison.Ordinal))
        {
            return text.Length > tree.Limits.MaxSegmentLength ? UriTooLong : BadRequest;
        }

        if (parent.Child(text) is not null)
        {
            return AlreadyExists;
        }

        string before = node.Name;
        node.Name = text;
        tree.Did(node, () => node.Name = before, null);
        return Ok;
    }

    private static StatusCode Title(ManagementTree tree, TreeNode node, string text, string serverId)
    {
        if (!node.Allows(AccessTypes.Replace, serverId))
        {
            return PermissionDenied;
        }

        if (NodeValue.Of(text).Length > LongestTitle)
        {
            return RequestEntityTooLarge;
        }

        string before = node.Title;
        node.Title = text;
        tree.Did(node, () => node.Title = before, null);
        return Ok;
    }
}

using Fumo.Dm;
using static Fumo.Dm.StatusCode;

namespace Fumo.Session;

/// <summary>Add, Replace, Delete, Copy and Exec on nodes (DM TND 1.2.1, 8.2.2; DM Representation Protocol 1.2.1).</summary>
internal sealed class TreeWriter(ManagementTree tree)
{
    private const string Tnds = "application/vnd.syncml.dmtnds";

    public TreeReply Add(TreeRequest request, NodeAddress address)
    {
        if (address.Query is not null || address.IsRoot)
        {
            return TreeReply.Of(CommandNotAllowed);
        }

        if (tree.Find(address) is not null)
        {
            return TreeReply.Of(AlreadyExists);
        }

        if (IsTnds(request))
        {
            return TreeReply.Of(UnsupportedMediaTypeOrFormat);
        }

        TreeNode at = tree.Root;
        for (int depth = 0; depth < address.Segments.Count; depth++)
        {
            bool isLast = depth == address.Segments.Count - 1;
            (StatusCode code, TreeNode? next) = at.Child(address.Segments[depth]) is { } existing
                ? (isLast ? SetValue(existing, request) : Ok, existing)
                : Create(at, address.Segments[depth], isLast ? request : ImplicitParent(request));
            if (code != Ok)
            {
                return new TreeReply(code, [], isLast ? null : NodeAddress.PathOf(address.Segments.Take(depth + 1)));
            }

            at = next!;
        }

        return TreeReply.Of(Ok);
    }

    public TreeReply Replace(TreeRequest request, NodeAddress address)
    {
        if (tree.Find(address) is not { } node)
        {
            return TreeReply.Of(NotFound);
        }

        if (address.Property is { } property)
        {
            return TreeReply.Of(PropertyWriter.Replace(tree, node, property, request));
        }

        if (address.Query is not null)
        {
            return TreeReply.Of(OptionalFeatureNotSupported);
        }

        if (IsTnds(request))
        {
            return TreeReply.Of(UnsupportedMediaTypeOrFormat);
        }

        return TreeReply.Of(node.IsInterior ? CommandNotAllowed : Check(node, AccessTypes.Replace, request) is var code and not Ok ? code : SetValue(node, request));
    }

    public TreeReply Delete(TreeRequest request, NodeAddress address)
    {
        if (address.Query is not null)
        {
            return TreeReply.Of(CommandNotAllowed);
        }

        if (tree.Find(address) is not { } node)
        {
            return TreeReply.Of(NotFound);
        }

        if (node.Parent is not { } parent || node.IsPermanent)
        {
            return TreeReply.Of(CommandNotAllowed);
        }

        StatusCode code = Check(node, AccessTypes.Delete, request);
        if (code == Ok)
        {
            int index = parent.Children.ToList().IndexOf(node);
            parent.Remove(node);
            tree.Did(parent, () => parent.Insert(index, node), () => node.Placed?.Invoke(false));
        }

        return TreeReply.Of(code);
    }

    public TreeReply Copy(TreeRequest request, NodeAddress address)
    {
        StatusCode read = NodeAddress.TryRead(request.Source ?? string.Empty, tree.Limits, out NodeAddress from);
        if (read != Ok || tree.Find(from) is not { } source)
        {
            return TreeReply.Of(read == Ok ? NotFound : read);
        }

        if (source.IsInterior || address.Query is not null || from.Query is not null)
        {
            return TreeReply.Of(CommandNotAllowed);
        }

        StatusCode code = Check(source, AccessTypes.Get, request);
        if (code != Ok)
        {
            return TreeReply.Of(code);
        }

        TreeRequest written = request with
        {
            Meta = new Meta { Format = source.Format, Type = source.Type },
            Data = DataValue.OfOctets(source.Value.ToArray()),
        };
        return tree.Find(address) is null ? Add(written, address) : Replace(written, address);
    }

    public TreeReply Exec(TreeRequest request, NodeAddress address)
    {
        if (address.Query is not null)
        {
            return TreeReply.Of(CommandNotAllowed);
        }

        if (tree.Find(address) is not { } node)
        {
            return TreeReply.Of(NotFound);
        }

        StatusCode code = Check(node, AccessTypes.Exec, request);
        return TreeReply.Of(code != Ok ? code : node.Executing?.Invoke(request) ?? OptionalFeatureNotSupported);
    }

    private static bool IsTnds(TreeRequest request) =>
        request.Meta?.Type?.TrimStart().StartsWith(Tnds, StringComparison.OrdinalIgnoreCase) == true;

    private static TreeRequest ImplicitParent(TreeRequest request) =>
        request with { Meta = new Meta { Format = TreeNode.InteriorFormat }, Data = null };

    private static StatusCode Check(TreeNode node, AccessTypes command, TreeRequest request) =>
        !node.Access.HasFlag(command) ? CommandNotAllowed
        : !node.Allows(command, request.ServerId) ? PermissionDenied
        : Ok;

    private (StatusCode Code, TreeNode? Node) Create(TreeNode parent, string name, TreeRequest request)
    {
        StatusCode code = !parent.IsInterior ? CommandNotAllowed : Check(parent, AccessTypes.Add, request);
        string format = request.Meta?.Format?.Trim() ?? "chr";
        if (code != Ok || !NodeValue.IsFormat(format))
        {
            return (code != Ok ? code : UnsupportedMediaTypeOrFormat, null);
        }

        TreeNode? node = parent.Creating is { } creating ? creating(request, name) : Described(name, format, request);
        if (node is null)
        {
            return (CommandNotAllowed, null);
        }

        if (node.IsInterior && !parent.Allows(AccessTypes.Replace, request.ServerId))
        {
            node.Acl = AccessControlList.TryRead($"Add={request.ServerId}&Delete={request.ServerId}&Replace={request.ServerId}");
        }

        parent.Place(node);
        tree.Did(node, () => parent.Remove(node), () => node.Placed?.Invoke(true));
        return (node.IsInterior ? Ok : SetValue(node, request), node);
    }

    private static TreeNode Described(string name, string format, TreeRequest request) => new(name, format == "b64" ? "bin" : format)
    {
        Access = AccessTypes.Add | AccessTypes.Copy | AccessTypes.Delete | AccessTypes.Get | AccessTypes.Replace,
        IsPermanent = false,
        Type = request.Meta?.Type?.Trim() ?? (format == TreeNode.InteriorFormat ? string.Empty : "text/plain"),
    };

    private StatusCode SetValue(TreeNode node, TreeRequest request)
    {
        if (node.IsInterior)
        {
            return Ok;
        }

        StatusCode code = NodeValue.TryConvert(node.Format, request.Meta, request.Data, out ReadOnlyMemory<byte> value);
        code = code == Ok && node.Replacing is { } replacing ? replacing(value) : code;
        if (code == Ok)
        {
            ReadOnlyMemory<byte> before = node.Value;
            node.Value = value;
            tree.Did(node, () => node.Value = before, node.Replaced);
        }

        return code;
    }
}

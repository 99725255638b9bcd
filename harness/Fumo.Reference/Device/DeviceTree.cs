using Fumo.Dm;
using Fumo.Mo;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>Builds the management tree of a device.</summary>
internal static class DeviceTree
{
    public static ManagementTree Build(ReferenceDeviceOptions options, Func<string> firmware, TimeProvider time)
    {
        ManagementTree tree = new(time);
        tree.Root.Place(StandardObjects.DevInfo(options.DeviceId, options.Manufacturer, options.Model, "1.2", "en-US"));
        tree.Root.Place(StandardObjects.DevDetail(tree.Limits, options.Manufacturer, firmware));
        tree.Root.Place(StandardObjects.DmAcc(options.Server, options.Credentials));
        return tree;
    }

    /// <summary>Parent and name of an address, for example <c>./FUMO</c> and <c>Pkg1</c>.</summary>
    public static (string Parent, string Name) Split(string root)
    {
        int slash = root.LastIndexOf('/');
        return slash < 0 ? (".", root) : (root[..slash], root[(slash + 1)..]);
    }

    /// <summary>Puts an object's nodes where they belong; its server may do there what the nodes offer.</summary>
    public static void Place(ManagementTree tree, string root, TreeNode x)
    {
        (string parent, _) = Split(root);
        tree.Place(parent, x);
        (x.Parent is { Parent: not null } above ? above : x).Acl = AccessControlList.Everything;
    }

    /// <summary>Lets servers add objects below an address (FUMO 1.0.2, 5.1.1).</summary>
    public static void OpenFor(ManagementTree tree, string parent, Func<string, TreeNode> create)
    {
        (string above, string name) = Split(parent);
        TreeNode node = new(name, TreeNode.InteriorFormat)
        {
            Access = AccessTypes.Add | AccessTypes.Get,
            Acl = AccessControlList.Everything,
            Creating = (request, added) => IsObject(request.Meta) ? create($"{parent}/{added}") : null,
        };
        tree.Place(above, node);
    }

    private static bool IsObject(Meta? meta) =>
        meta?.Format?.Trim() == TreeNode.InteriorFormat && meta.Type?.Trim() is null or "" or FumoNodes.Identifier;
}

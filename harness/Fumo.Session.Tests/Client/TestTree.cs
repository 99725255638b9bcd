using Fumo.Dm;

namespace Fumo.Session.Tests.Client;

/// <summary>A small tree: DevInfo, a place to write, a place that only one server may write.</summary>
internal static class TestTree
{
    private const AccessTypes All = AccessTypes.Add | AccessTypes.Copy | AccessTypes.Delete | AccessTypes.Exec | AccessTypes.Get | AccessTypes.Replace;

    public static ManagementTree Create(TimeProvider time)
    {
        ManagementTree tree = new(time);
        tree.Root.Place(StandardObjects.DevInfo("IMEI:1", "Man", "Mod", "1.2", "en"));
        tree.Root.Place(StandardObjects.DevDetail(tree.Limits, "Oem", () => "1.0"));
        TreeNode open = TreeNode.Interior("Open", All, "urn:test", TreeNode.Leaf("Name", "chr", "first", All), TreeNode.Leaf("Count", "int", "7", All), new TreeNode("Blob", "bin") { Access = All, Type = "application/octet-stream" });
        open.Acl = AccessControlList.Everything;
        tree.Root.Place(open);
        TreeNode closed = TreeNode.Interior("Closed", All, string.Empty, TreeNode.Leaf("Name", "chr", "secret", All), TreeNode.Leaf("Fixed", "chr", "stays", AccessTypes.Get));
        closed.Acl = AccessControlList.Read("Get=a+b&Replace=a");
        tree.Root.Place(closed);
        return tree;
    }
}

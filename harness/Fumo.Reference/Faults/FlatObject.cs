using Fumo.Dm;
using Fumo.Mo;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>The object has one PkgURL and one node to execute, and none of the three operations.</summary>
public sealed class FlatObject() : DeviceFault(
    "M25", "has PkgURL and Install side by side instead of the three operations", "FUMO-C-025", "support.update")
{
    /// <inheritdoc/>
    public override void ObjectBuilt(TreeNode x, string root)
    {
        ArgumentNullException.ThrowIfNull(x);
        foreach (FumoOperation operation in FumoOperations.All)
        {
            x.Remove(x.Child(operation.NodeName())!);
        }

        x.Place(TreeNode.Leaf("PkgURL", "chr", string.Empty, AccessTypes.Get | AccessTypes.Replace));
        x.Place(TreeNode.Interior("Install", AccessTypes.Get | AccessTypes.Exec, string.Empty));
    }
}

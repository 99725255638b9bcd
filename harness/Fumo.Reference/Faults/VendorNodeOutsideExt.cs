using Fumo.Session;

namespace Fumo.Reference;

/// <summary>A node of the vendor stands beside the standard ones.</summary>
public sealed class VendorNodeOutsideExt() : DeviceFault(
    "M23", "has a node of its own beside State instead of below Ext", "FUMO-T-013", "tree.vendor-nodes")
{
    /// <inheritdoc/>
    public override void ObjectBuilt(TreeNode x, string root)
    {
        ArgumentNullException.ThrowIfNull(x);
        x.Place(TreeNode.Leaf("SvcState", "int", "0"));
    }
}

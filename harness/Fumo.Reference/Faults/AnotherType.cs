using Fumo.Session;

namespace Fumo.Reference;

/// <summary>The object has another identifier as its Type.</summary>
/// <param name="id">Its id.</param>
/// <param name="type">The Type.</param>
public sealed class AnotherType(string id, string type) : DeviceFault(id, $"gives the object the Type {type}", "FUMO-T-001", "tree.type")
{
    /// <inheritdoc/>
    public override void ObjectBuilt(TreeNode x, string root)
    {
        ArgumentNullException.ThrowIfNull(x);
        x.Type = type;
    }
}

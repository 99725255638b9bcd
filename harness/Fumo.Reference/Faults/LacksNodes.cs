using Fumo.Session;

namespace Fumo.Reference;

/// <summary>Nodes are not there.</summary>
/// <param name="id">Its id.</param>
/// <param name="requirement">The requirement that it breaks.</param>
/// <param name="rule">The rule that is expected to find it.</param>
/// <param name="paths">The nodes, as paths below the object.</param>
public sealed class LacksNodes(string id, string requirement, string rule, params string[] paths) : DeviceFault(
    id, $"has no {string.Join(", no ", paths)}", requirement, rule)
{
    /// <inheritdoc/>
    public override void ObjectBuilt(TreeNode x, string root)
    {
        foreach (string path in paths)
        {
            TreeNode? node = path.Split('/').Aggregate((TreeNode?)x, (at, name) => at?.Child(name));
            node?.Parent?.Remove(node);
        }
    }
}

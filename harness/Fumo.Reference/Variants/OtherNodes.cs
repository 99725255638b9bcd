using Fumo.Session;

namespace Fumo.Reference;

/// <summary>An object with fewer, other or differently described nodes.</summary>
/// <param name="id">Its id.</param>
/// <param name="title">What the device does, in a sentence.</param>
/// <param name="requirement">The requirement that it is about.</param>
/// <param name="change">What is done to the object's node.</param>
public sealed class OtherNodes(string id, string title, string requirement, Action<TreeNode> change) : DeviceVariant(id, title, requirement)
{
    /// <inheritdoc/>
    public override void ObjectBuilt(TreeNode x, string root) => change(x);

    /// <summary>An object without some nodes.</summary>
    /// <param name="paths">Their paths below the object.</param>
    public static Action<TreeNode> Without(params string[] paths) => x =>
    {
        foreach (string path in paths)
        {
            TreeNode? node = At(x, path);
            node?.Parent?.Remove(node);
        }
    };

    /// <summary>An object with one node otherwise.</summary>
    /// <param name="path">Its path below the object.</param>
    /// <param name="change">What is done to it; nothing when it is not there.</param>
    public static Action<TreeNode> With(string path, Action<TreeNode> change) => x =>
    {
        if (At(x, path) is { } node)
        {
            change(node);
        }
    };

    private static TreeNode? At(TreeNode x, string path) => path.Split('/').Aggregate((TreeNode?)x, (at, name) => at?.Child(name));
}

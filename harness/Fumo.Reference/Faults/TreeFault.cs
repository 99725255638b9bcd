using Fumo.Session;

namespace Fumo.Reference;

/// <summary>A fault in what becomes of commands on the nodes of the object.</summary>
/// <param name="id">Its id.</param>
/// <param name="title">What the device does wrong, in a sentence.</param>
/// <param name="requirement">The requirement that it breaks.</param>
/// <param name="rule">The rule that is expected to find it.</param>
public abstract class TreeFault(string id, string title, string requirement, string rule) : DeviceFault(id, title, requirement, rule)
{
    /// <inheritdoc/>
    public sealed override TreeReply Commanded(TreeRequest request, Func<TreeRequest, TreeReply> execute)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(execute);
        (string node, string query) = request.Target.Split('?', 2) is [var before, var behind] ? (before, behind) : (request.Target, string.Empty);
        string? root = Device.Options.Roots.FirstOrDefault(root => node == root || node.StartsWith(root + "/", StringComparison.Ordinal));
        return root is null ? execute(request) : Execute(request, new PlaceInObject(root, node[root.Length..].TrimStart('/'), query), execute);
    }

    /// <summary>What becomes of a command on a node of the object.</summary>
    /// <param name="request">The command.</param>
    /// <param name="place">Where it goes.</param>
    /// <param name="execute">What would become of it.</param>
    protected abstract TreeReply Execute(TreeRequest request, PlaceInObject place, Func<TreeRequest, TreeReply> execute);
}

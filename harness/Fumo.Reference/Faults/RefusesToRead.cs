using Fumo.Dm;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>A node is there, and Get on it is refused.</summary>
/// <param name="id">Its id.</param>
/// <param name="path">The node's path below the object; empty for the object itself.</param>
/// <param name="requirement">The requirement that it breaks.</param>
/// <param name="rule">The rule that is expected to find it.</param>
public sealed class RefusesToRead(string id, string path, string requirement, string rule) : TreeFault(
    id, $"refuses Get on {(path.Length == 0 ? "the object itself" : path)}", requirement, rule)
{
    /// <inheritdoc/>
    protected override TreeReply Execute(TreeRequest request, PlaceInObject place, Func<TreeRequest, TreeReply> execute)
    {
        bool isRefused = request.Command == AccessTypes.Get && place.Path == path && place.Query.Length == 0;
        return isRefused ? TreeReply.Of(StatusCode.CommandNotAllowed) : execute(request);
    }
}

using Fumo.Dm;
using Fumo.Mo;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>An Exec on a node that stands for no operation updates.</summary>
public sealed class ExecutesUnknownAsUpdate() : TreeFault(
    "M43", "takes an Exec on any other node of the object for one on Update", "FUMO-C-001", "exec.target")
{
    /// <inheritdoc/>
    protected override TreeReply Execute(TreeRequest request, PlaceInObject place, Func<TreeRequest, TreeReply> execute)
    {
        bool isOther = request.Command == AccessTypes.Exec && FumoOperations.OfNodeName(place.Path) is null;
        return isOther ? execute(request with { Target = $"{place.Root}/{FumoNodes.Update}" }) : execute(request);
    }
}

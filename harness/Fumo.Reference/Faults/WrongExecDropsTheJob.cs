using Fumo.Dm;
using Fumo.Mo;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>An Exec on a wrong node ends the operation that runs.</summary>
public sealed class WrongExecDropsTheJob() : TreeFault(
    "M150", "drops the operation that runs when an Exec comes for a node that takes none", "FUMO-C-011", "alert.delivered")
{
    private string? dropped;

    /// <inheritdoc/>
    public override OperationOrder? Starting(OperationOrder order, OperationOrder? honest)
    {
        dropped = honest is null ? dropped : null;
        return honest;
    }

    /// <inheritdoc/>
    public override IEnumerable<Alert> Alerts(OperationResult result, IEnumerable<Alert> alerts)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.Order.Root == dropped ? [] : alerts;
    }

    /// <inheritdoc/>
    protected override TreeReply Execute(TreeRequest request, PlaceInObject place, Func<TreeRequest, TreeReply> execute)
    {
        dropped = request.Command == AccessTypes.Exec && FumoOperations.OfNodeName(place.Path) is null ? place.Root : dropped;
        return execute(request);
    }
}

using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>A download goes on to the update.</summary>
public sealed class DownloadInstalls() : OrderFault(
    "M34", "installs the package too after an Exec on Download", "FUMO-C-003", "exec.download-only")
{
    /// <inheritdoc/>
    public override OperationResult OperationEnded(OperationResult honest)
    {
        ArgumentNullException.ThrowIfNull(honest);
        bool isDownload = honest.Order.Target.EndsWith($"/{FumoNodes.Download}", StringComparison.Ordinal);
        return isDownload ? honest with { Order = honest.Order with { Operation = FumoOperation.Download } } : honest;
    }

    /// <inheritdoc/>
    protected override OperationOrder? Change(OperationOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        return order.Operation == FumoOperation.Download ? order with { Operation = FumoOperation.DownloadAndUpdate } : order;
    }
}

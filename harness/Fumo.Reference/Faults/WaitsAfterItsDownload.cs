using Fumo.Dm;
using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>A DownloadAndUpdate waits for another command when the package is there.</summary>
public sealed class WaitsAfterItsDownload() : OrderFault(
    "M35", "stops a DownloadAndUpdate after the download and waits for an Exec on Update", "FUMO-C-005", "exec.downloadandupdate-goes-on")
{
    /// <inheritdoc/>
    public override IEnumerable<Alert> Alerts(OperationResult result, IEnumerable<Alert> alerts)
    {
        ArgumentNullException.ThrowIfNull(result);
        bool isWaiting = result is { IsSuccess: true, Order.Operation: FumoOperation.Download } && !result.Order.Target.EndsWith($"/{FumoNodes.Download}", StringComparison.Ordinal);
        return isWaiting ? [] : alerts;
    }

    /// <inheritdoc/>
    protected override OperationOrder? Change(OperationOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        return order.Operation == FumoOperation.DownloadAndUpdate ? order with { Operation = FumoOperation.Download } : order;
    }
}

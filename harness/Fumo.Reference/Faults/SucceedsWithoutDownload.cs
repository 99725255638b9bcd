using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>An operation succeeds that has done nothing.</summary>
public sealed class SucceedsWithoutDownload() : OrderFault(
    "M148", "reports success without having fetched anything", "FUMO-C-003", "download.fetched")
{
    /// <inheritdoc/>
    protected override OperationOrder? Change(OperationOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        if (order.Operation == FumoOperation.Update)
        {
            return order;
        }

        FumoState reached = order.Operation == FumoOperation.Download ? FumoState.ReadyToUpdate : FumoState.UpdateSuccessfulNoData;
        Device.SetState(order.Root, reached);
        Device.Deliver(ResultAlert.Of(new OperationResult(order, ResultCode.Successful, reached, HasDownloadFailed: false)));
        return null;
    }
}

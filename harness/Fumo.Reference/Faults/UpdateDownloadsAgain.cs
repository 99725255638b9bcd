using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>An update fetches the package that it has.</summary>
public sealed class UpdateDownloadsAgain() : OrderFault(
    "M38", "fetches the package again when Update is executed", "FUMO-C-004", "exec.update-only")
{
    /// <inheritdoc/>
    protected override OperationOrder? Change(OperationOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        if (order.Operation == FumoOperation.Update && LastUrl(order.Root, FumoNodes.DownloadPkgUrl) is { } url)
        {
            Device.Fetch(url);
        }

        return order;
    }
}

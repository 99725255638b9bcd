using Fumo.Dm;
using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>A package that was downloaded cannot be installed by Update.</summary>
public sealed class RefusesUpdateAfterDownload() : DeviceFault(
    "M147", "answers 406 to an Exec on Update when the package came by Download", "FUMO-C-004", "exec.update")
{
    private bool isDownloaded;

    /// <inheritdoc/>
    public override void Written(string root, string path, ReadOnlyMemory<byte> value) => isDownloaded &= path != FumoNodes.PkgData;

    /// <inheritdoc/>
    public override OperationResult OperationEnded(OperationResult honest)
    {
        ArgumentNullException.ThrowIfNull(honest);
        isDownloaded |= honest is { IsSuccess: true, Order.Operation: FumoOperation.Download };
        return honest;
    }

    /// <inheritdoc/>
    public override StatusCode ExecStatus(OperationOrder order, StatusCode honest) => IsRefused(order) ? StatusCode.OptionalFeatureNotSupported : honest;

    /// <inheritdoc/>
    public override OperationOrder? Starting(OperationOrder order, OperationOrder? honest) => IsRefused(order) ? null : honest;

    private bool IsRefused(OperationOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        return isDownloaded && order.Operation == FumoOperation.Update;
    }
}

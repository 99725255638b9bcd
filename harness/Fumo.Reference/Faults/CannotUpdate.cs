using Fumo.Dm;
using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>Of the operations only Download works.</summary>
public sealed class CannotUpdate() : DeviceFault(
    "M21", "answers 406 to every Exec on Update and DownloadAndUpdate", "FUMO-C-025", "support.update")
{
    /// <inheritdoc/>
    public override StatusCode ExecStatus(OperationOrder order, StatusCode honest)
    {
        ArgumentNullException.ThrowIfNull(order);
        return order.Operation == FumoOperation.Download ? honest : StatusCode.OptionalFeatureNotSupported;
    }

    /// <inheritdoc/>
    public override OperationOrder? Starting(OperationOrder order, OperationOrder? honest) =>
        honest?.Operation == FumoOperation.Download ? honest : null;
}

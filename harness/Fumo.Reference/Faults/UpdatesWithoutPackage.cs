using Fumo.Dm;
using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>An update without a package succeeds.</summary>
public sealed class UpdatesWithoutPackage() : DeviceFault(
    "M39", "accepts an Exec on Update without a package and reports success", "FUMO-C-020", "result.outcome")
{
    /// <inheritdoc/>
    public override StatusCode ExecStatus(OperationOrder order, StatusCode honest) =>
        IsWithoutPackage(order, honest) ? StatusCode.AcceptedForProcessing : honest;

    /// <inheritdoc/>
    public override OperationOrder? Starting(OperationOrder order, OperationOrder? honest)
    {
        ArgumentNullException.ThrowIfNull(order);
        return honest ?? (order.Operation == FumoOperation.Update && Device.StateOf(order.Root) == FumoState.Idle ? order : null);
    }

    /// <inheritdoc/>
    public override ResultCode PackageChecked(OperationOrder order, PackageFile? package, ResultCode honest)
    {
        ArgumentNullException.ThrowIfNull(order);
        return order.Operation == FumoOperation.Update && package is null ? ResultCode.Successful : honest;
    }

    private bool IsWithoutPackage(OperationOrder order, StatusCode honest)
    {
        ArgumentNullException.ThrowIfNull(order);
        return order.Operation == FumoOperation.Update && honest == StatusCode.CommandNotAllowed && Device.StateOf(order.Root) == FumoState.Idle;
    }
}

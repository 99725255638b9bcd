using Fumo.Dm;
using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>The package is kept after an update, and State says that it is not.</summary>
public sealed class UpdatesAgainWithoutData() : DeviceFault(
    "M101", "installs the same package again by Exec on Update while State is 100", "FUMO-C-007", "state.no-data")
{
    /// <inheritdoc/>
    public override StatusCode ExecStatus(OperationOrder order, StatusCode honest) => IsAgain(order) ? StatusCode.AcceptedForProcessing : honest;

    /// <inheritdoc/>
    public override OperationOrder? Starting(OperationOrder order, OperationOrder? honest) => honest ?? (IsAgain(order) ? order : null);

    /// <inheritdoc/>
    public override ResultCode PackageChecked(OperationOrder order, PackageFile? package, ResultCode honest)
    {
        ArgumentNullException.ThrowIfNull(order);
        return order.Operation == FumoOperation.Update && package is null ? ResultCode.Successful : honest;
    }

    private bool IsAgain(OperationOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        return order.Operation == FumoOperation.Update && Device.StateOf(order.Root) == FumoState.UpdateSuccessfulNoData;
    }
}

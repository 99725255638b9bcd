using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>The package is thrown away, and State tells that it waits.</summary>
public sealed class ReadyWithoutPackage() : DeviceFault(
    "M100", "shows State 50 though it has kept no package, so that the Update fails", "FUMO-C-020", "result.outcome")
{
    /// <inheritdoc/>
    public override ResultCode PackageChecked(OperationOrder order, PackageFile? package, ResultCode honest)
    {
        ArgumentNullException.ThrowIfNull(order);
        return order.Operation == FumoOperation.Update ? ResultCode.CorruptedPackage : honest;
    }
}

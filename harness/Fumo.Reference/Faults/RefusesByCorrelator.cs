using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>An Exec is refused for its correlator, or for having none.</summary>
/// <param name="id">Its id.</param>
/// <param name="isWanted">True when it wants one.</param>
public sealed class RefusesByCorrelator(string id, bool isWanted) : DeviceFault(
    id, $"refuses every Exec {(isWanted ? "without" : "with")} a Correlator", "FUMO-C-001", "exec.correlator")
{
    /// <inheritdoc/>
    public override StatusCode ExecStatus(OperationOrder order, StatusCode honest) => IsRefused(order) ? StatusCode.BadRequest : honest;

    /// <inheritdoc/>
    public override OperationOrder? Starting(OperationOrder order, OperationOrder? honest) => IsRefused(order) ? null : honest;

    private bool IsRefused(OperationOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        return order.Correlator is null == isWanted;
    }
}

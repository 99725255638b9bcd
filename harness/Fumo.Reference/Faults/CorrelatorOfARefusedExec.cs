using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>There is room for one correlator, and any Exec overwrites it.</summary>
public sealed class CorrelatorOfARefusedExec() : AlertFault(
    "M47", "reports an operation under the correlator of a second Exec that it refused meanwhile", "FUMO-C-016", "alert.correlator")
{
    private string? last;

    /// <inheritdoc/>
    public override StatusCode ExecStatus(OperationOrder order, StatusCode honest)
    {
        ArgumentNullException.ThrowIfNull(order);
        last = order.Correlator;
        return honest;
    }

    /// <inheritdoc/>
    protected override Alert Spoil(Alert alert, OperationResult result) => alert with { Correlator = last };
}

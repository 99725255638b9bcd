using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>The correlator is kept in memory alone.</summary>
public sealed class ForgetsCorrelatorAtRestart() : AlertFault(
    "M77", "loses the correlator of the operation that is underway when it restarts", "FUMO-C-016", "alert.correlator")
{
    private readonly HashSet<string> known = [];

    /// <inheritdoc/>
    public override OperationOrder? Starting(OperationOrder order, OperationOrder? honest)
    {
        known.Add(honest?.Correlator ?? string.Empty);
        return honest;
    }

    /// <inheritdoc/>
    protected override Alert Spoil(Alert alert, OperationResult result) =>
        known.Contains(alert.Correlator ?? string.Empty) ? alert : alert with { Correlator = null };
}

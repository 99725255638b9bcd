using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>The correlator goes through a buffer of 16 characters.</summary>
public sealed class CorrelatorCutShort() : AlertFault(
    "M73", "cuts correlators off after 16 characters", "FUMO-C-016", "alert.correlator")
{
    /// <inheritdoc/>
    protected override Alert Spoil(Alert alert, OperationResult result) =>
        alert with { Correlator = alert.Correlator is { Length: > 16 } whole ? whole[..16] : alert.Correlator };
}

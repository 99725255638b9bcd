using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>The correlator of an Exec is dropped.</summary>
public sealed class NeverReturnsCorrelator() : AlertFault(
    "M70", "never returns the correlator of an Exec", "FUMO-C-016", "alert.correlator")
{
    /// <inheritdoc/>
    protected override Alert Spoil(Alert alert, OperationResult result) =>
        alert with { Correlator = null };
}

using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>The alert of an Exec without a correlator has one.</summary>
public sealed class InventsCorrelator() : AlertFault(
    "M75", "sends a correlator of its own when the Exec had none", "FUMO-C-017", "alert.no-correlator")
{
    /// <inheritdoc/>
    protected override Alert Spoil(Alert alert, OperationResult result) =>
        alert.Correlator is null ? alert with { Correlator = "1767225600" } : alert;
}

using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>The correlator is written in small letters.</summary>
public sealed class CorrelatorInLowerCase() : AlertFault(
    "M73b", "sends correlators back in lower case", "FUMO-C-016", "alert.correlator")
{
    /// <inheritdoc/>
    protected override Alert Spoil(Alert alert, OperationResult result) =>
        alert with { Correlator = alert.Correlator?.ToLowerInvariant() };
}

using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>The correlator goes into the item.</summary>
public sealed class CorrelatorElsewhere() : AlertFault(
    "M76", "puts the correlator into the Target of the item instead of the Correlator of the alert", "FUMO-C-016", "alert.correlator")
{
    /// <inheritdoc/>
    protected override Alert Spoil(Alert alert, OperationResult result) =>
        WithItem(alert, item => alert.Correlator is { } correlator ? item with { Target = Location.Of(correlator) } : item) with { Correlator = null };
}

using Fumo.Dm;
using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>The alert names the State leaf.</summary>
public sealed class SourceIsState() : AlertFault(
    "M58", "sends the State node as the Source of the alert", "FUMO-C-012", "alert.source")
{
    /// <inheritdoc/>
    protected override Alert Spoil(Alert alert, OperationResult result) =>
        WithItem(alert, item => item with { Source = Location.Of($"{result.Order.Root}/{FumoNodes.State}") });
}

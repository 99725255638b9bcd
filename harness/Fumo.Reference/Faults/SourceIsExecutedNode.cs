using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>The alert names the node that was executed.</summary>
public sealed class SourceIsExecutedNode() : AlertFault(
    "M55", "sends the executed node as the Source of the alert, not the object", "FUMO-C-012", "alert.source")
{
    /// <inheritdoc/>
    protected override Alert Spoil(Alert alert, OperationResult result) =>
        WithItem(alert, item => item with { Source = Location.Of(result.Order.Target) });
}

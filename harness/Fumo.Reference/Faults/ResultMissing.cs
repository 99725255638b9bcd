using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>The alert tells no result.</summary>
public sealed class ResultMissing() : AlertFault(
    "M86", "leaves the Data out of the result alert", "FUMO-C-018", "result.integer")
{
    /// <inheritdoc/>
    protected override Alert Spoil(Alert alert, OperationResult result) =>
        WithItem(alert, item => item with { Data = null });
}

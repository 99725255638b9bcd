using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>A failure is reported as success.</summary>
public sealed class AlwaysReportsSuccess() : AlertFault(
    "M87", "reports 200 for an operation that failed", "FUMO-C-020", "result.outcome")
{
    /// <inheritdoc/>
    protected override Alert Spoil(Alert alert, OperationResult result) =>
        WithItem(alert, item => item with { Data = DataValue.OfText("200") });
}

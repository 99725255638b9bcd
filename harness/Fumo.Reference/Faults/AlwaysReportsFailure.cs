using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>A success is reported as failure.</summary>
public sealed class AlwaysReportsFailure() : AlertFault(
    "M88", "reports 410 for an operation that succeeded", "FUMO-C-020", "result.outcome")
{
    /// <inheritdoc/>
    protected override Alert Spoil(Alert alert, OperationResult result) =>
        result.IsSuccess ? WithItem(alert, item => item with { Data = DataValue.OfText("410") }) : alert;
}

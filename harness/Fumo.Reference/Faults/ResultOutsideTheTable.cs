using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>Numbers of another table are reported.</summary>
public sealed class ResultOutsideTheTable() : AlertFault(
    "M83", "reports 202 for success and 902 for failure", "FUMO-C-019", "result.code")
{
    /// <inheritdoc/>
    protected override Alert Spoil(Alert alert, OperationResult result) =>
        WithItem(alert, item => item with { Data = DataValue.OfText(result.IsSuccess ? "202" : "902") });
}

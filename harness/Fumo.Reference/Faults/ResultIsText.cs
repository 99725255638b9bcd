using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>The result code is followed by words.</summary>
public sealed class ResultIsText() : AlertFault(
    "M82", "puts words into the Data of the result alert", "FUMO-C-018", "result.integer")
{
    /// <inheritdoc/>
    protected override Alert Spoil(Alert alert, OperationResult result) =>
        WithItem(alert, item => item with { Data = DataValue.OfText(result.IsSuccess ? "200 OK" : $"{(int)result.Code} failed") });
}

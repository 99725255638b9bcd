using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>The outcome goes under the code of a session event.</summary>
public sealed class AlertUnderAnotherCode() : AlertFault(
    "M50", "sends the outcome under alert code 1224 instead of 1226", "FUMO-C-011", "alert.delivered")
{
    /// <inheritdoc/>
    protected override Alert Spoil(Alert alert, OperationResult result) =>
        alert with { Data = "1224" };
}

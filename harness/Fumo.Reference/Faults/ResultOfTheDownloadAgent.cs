using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>A failed download is reported with the code of the download agent.</summary>
public sealed class ResultOfTheDownloadAgent() : AlertFault(
    "M85", "reports a failed download with code 954 of the download agent", "FUMO-C-019", "result.code")
{
    /// <inheritdoc/>
    protected override Alert Spoil(Alert alert, OperationResult result) =>
        result.HasDownloadFailed ? WithItem(alert, item => item with { Data = DataValue.OfText("954") }) : alert;
}

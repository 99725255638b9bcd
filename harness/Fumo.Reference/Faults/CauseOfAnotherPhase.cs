using System.Globalization;
using Fumo.Dm;
using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>A failed download is told as a failed update.</summary>
public sealed class CauseOfAnotherPhase() : AlertFault(
    "M89", "reports 502, no memory for the update, for a download that failed", "FUMO-C-020", "result.cause")
{
    /// <inheritdoc/>
    protected override Alert Spoil(Alert alert, OperationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        string code = ((int)ResultCode.UpdateOutOfMemory).ToString(CultureInfo.InvariantCulture);
        return result.HasDownloadFailed ? WithItem(alert, item => item with { Data = DataValue.OfText(code) }) : alert;
    }
}

using Fumo.Dm;
using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>The two halves of a DownloadAndUpdate are reported one by one.</summary>
public sealed class ReportsHalfWay() : DeviceFault(
    "M52", "sends an alert with 255 when the download of a DownloadAndUpdate is done, and another one at its end", "FUMO-C-011", "alert.once")
{
    /// <inheritdoc/>
    public override IEnumerable<Alert> Alerts(OperationResult result, IEnumerable<Alert> alerts)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result is { Order.Operation: FumoOperation.DownloadAndUpdate, HasDownloadFailed: false }
            ? alerts.SelectMany(alert => (Alert[])[Interim(alert), alert])
            : alerts;
    }

    private static Alert Interim(Alert alert) => alert with { Items = [alert.Items[0] with { Data = DataValue.OfText("255") }] };
}

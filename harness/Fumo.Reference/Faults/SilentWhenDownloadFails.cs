using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>A download that the server refuses or the network breaks off is never reported.</summary>
public sealed class SilentWhenDownloadFails() : DeviceFault(
    "M48", "sends no alert when the download is refused or the network is lost", "FUMO-C-011", "alert.delivered")
{
    /// <inheritdoc/>
    public override IEnumerable<Alert> Alerts(OperationResult result, IEnumerable<Alert> alerts) =>
        result.HasDownloadFailed ? [] : alerts;
}

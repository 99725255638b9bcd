namespace Fumo.Reference;

/// <summary>A download that failed is tried again behind the server's back.</summary>
public sealed class DownloadsAgainAfterFailure() : DeviceFault(
    "M102", "fetches the package again by itself after it has reported the failure", "FUMO-C-022", "download.not-retried")
{
    /// <inheritdoc/>
    public override void AlertAnswered(AlertRecord alert, int code)
    {
        ArgumentNullException.ThrowIfNull(alert);
        if (alert.Result is { HasDownloadFailed: true, Order: { } order })
        {
            Device.Fetch(order.Url);
        }
    }
}

using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>An update that failed is tried again each time the device starts.</summary>
public sealed class UpdatesAgainAtRestart() : DeviceFault(
    "M103", "tries an update that failed again when it restarts, although it has reported the failure", "FUMO-C-022", "download.not-retried")
{
    /// <inheritdoc/>
    public override void Started(bool isRestart)
    {
        foreach (string root in isRestart ? Device.Options.Roots : [])
        {
            if (Device.StateOf(root) is FumoState.UpdateFailedHaveData or FumoState.UpdateFailedNoData)
            {
                Device.Fetch(Device.UrlOf(root, FumoOperation.DownloadAndUpdate));
            }
        }
    }
}

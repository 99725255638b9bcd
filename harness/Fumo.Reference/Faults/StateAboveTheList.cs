using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>State shows why an operation did not succeed by numbers above the ten.</summary>
public sealed class StateAboveTheList() : DeviceFault(
    "M08", "State reads 250 after a download that stopped and 190 after an update that stopped", "FUMO-T-011", "state.value")
{
    /// <inheritdoc/>
    public override string StateRead(string root, FumoState state, string honest) => state switch
    {
        FumoState.DownloadFailed => "250",
        FumoState.UpdateFailedHaveData or FumoState.UpdateFailedNoData => "190",
        _ => honest,
    };
}

using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>State shows steps of the device's own between the ten.</summary>
public sealed class StateBetweenTheSteps() : DeviceFault(
    "M07", "State reads 5, 15, 25 or 65 while an operation is underway and between two", "FUMO-T-011", "state.value")
{
    /// <inheritdoc/>
    public override string StateRead(string root, FumoState state, string honest) => state switch
    {
        FumoState.DownloadProgressing => "15",
        FumoState.DownloadComplete or FumoState.ReadyToUpdate => "25",
        FumoState.UpdateProgressing => "65",
        _ => honest,
    };
}

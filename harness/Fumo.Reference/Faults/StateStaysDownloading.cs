using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>A failed download leaves State where it was.</summary>
public sealed class StateStaysDownloading() : DeviceFault(
    "M99", "leaves State at 30 after a download that failed", "FUMO-C-007", "state.outcome")
{
    /// <inheritdoc/>
    public override OperationResult OperationEnded(OperationResult honest)
    {
        ArgumentNullException.ThrowIfNull(honest);
        return honest.HasDownloadFailed ? honest with { State = FumoState.DownloadProgressing } : honest;
    }
}

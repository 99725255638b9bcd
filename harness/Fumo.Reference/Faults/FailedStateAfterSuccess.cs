using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>State tells failure where the alert tells success.</summary>
public sealed class FailedStateAfterSuccess() : DeviceFault(
    "M98", "ends in State 20 or 70 although the result code tells success", "FUMO-C-007", "state.outcome")
{
    /// <inheritdoc/>
    public override OperationResult OperationEnded(OperationResult honest) => honest switch
    {
        { IsSuccess: false } => honest,
        { Order.Operation: FumoOperation.Download } => honest with { State = FumoState.DownloadFailed },
        _ => honest with { State = FumoState.UpdateFailedHaveData },
    };
}

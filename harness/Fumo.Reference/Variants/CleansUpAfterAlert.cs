using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>The package is there until the server has heard of the update's end: 90 or 70 with the alert, 100 or 80 after it.</summary>
public sealed class CleansUpAfterAlert() : DeviceVariant("A32b", "is in State 90 or 70 until its alert is answered, then in 100 or 80", "FUMO-C-008")
{
    /// <inheritdoc/>
    public override OperationResult OperationEnded(OperationResult honest)
    {
        ArgumentNullException.ThrowIfNull(honest);
        return honest with
        {
            State = honest.State switch
            {
                FumoState.UpdateSuccessfulNoData => FumoState.UpdateSuccessfulHaveData,
                FumoState.UpdateFailedNoData => FumoState.UpdateFailedHaveData,
                var state => state,
            },
        };
    }

    /// <inheritdoc/>
    public override void AlertAnswered(AlertRecord alert, int code)
    {
        ArgumentNullException.ThrowIfNull(alert);
        if (alert.Result is { } result && Device.StateOf(result.Order.Root) is FumoState.UpdateSuccessfulHaveData or FumoState.UpdateFailedHaveData)
        {
            FumoState state = Device.StateOf(result.Order.Root);
            Device.SetState(result.Order.Root, state == FumoState.UpdateFailedHaveData ? FumoState.UpdateFailedNoData : FumoState.UpdateSuccessfulNoData);
        }
    }
}

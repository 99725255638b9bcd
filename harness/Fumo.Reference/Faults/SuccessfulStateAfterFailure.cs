using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>State tells success where the alert tells failure.</summary>
public sealed class SuccessfulStateAfterFailure() : DeviceFault(
    "M97", "ends in State 100 although the result code tells a failure", "FUMO-C-007", "state.outcome")
{
    /// <inheritdoc/>
    public override OperationResult OperationEnded(OperationResult honest) =>
        honest.IsSuccess ? honest : honest with { State = FumoState.UpdateSuccessfulNoData };
}

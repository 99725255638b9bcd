using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>State reads 0 until the first operation.</summary>
public sealed class StateZeroBeforeFirstOperation() : DeviceFault(
    "M06", "State reads 0 before the first operation", "FUMO-T-011", "state.value")
{
    /// <inheritdoc/>
    public override string StateRead(string root, FumoState state, string honest) => state == FumoState.Idle ? "0" : honest;
}

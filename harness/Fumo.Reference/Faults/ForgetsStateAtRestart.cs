using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>State is kept in memory alone.</summary>
public sealed class ForgetsStateAtRestart() : DeviceFault(
    "M106", "comes back from a restart with State 10 and without the operation that was underway", "FUMO-C-011", "alert.delivered")
{
    /// <inheritdoc/>
    public override void Started(bool isRestart)
    {
        Device.ForgetOperations();
        foreach (string root in isRestart ? Device.Options.Roots : [])
        {
            Device.SetState(root, FumoState.Idle);
        }
    }
}

namespace Fumo.Reference;

/// <summary>What was underway is lost with the power, and nobody is told.</summary>
public sealed class ForgetsItsJobAtRestart() : DeviceFault(
    "M49", "forgets the operation that was underway when it restarts, and sends no alert", "FUMO-C-011", "alert.delivered")
{
    /// <inheritdoc/>
    public override void Started(bool isRestart) => Device.ForgetOperations();
}

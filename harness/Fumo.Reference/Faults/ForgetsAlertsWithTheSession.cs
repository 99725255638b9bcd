using Fumo.Session;

namespace Fumo.Reference;

/// <summary>An alert is sent once, whether it gets through or not.</summary>
public sealed class ForgetsAlertsWithTheSession() : DeviceFault(
    "M149", "drops its alert when the session ends, although the server has not answered it", "FUMO-C-011", "alert.delivered")
{
    /// <inheritdoc/>
    public override void SessionEnded(SessionOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        if (outcome.End != SessionEnd.Completed)
        {
            Device.ForgetAlerts();
        }
    }
}

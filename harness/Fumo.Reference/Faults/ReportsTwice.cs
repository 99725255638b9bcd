namespace Fumo.Reference;

/// <summary>The Status of an alert is not believed.</summary>
public sealed class ReportsTwice() : DeviceFault(
    "M54", "sends the alert of an operation once more after its Status", "FUMO-C-011", "alert.once")
{
    /// <inheritdoc/>
    public override void AlertAnswered(AlertRecord alert, int code)
    {
        ArgumentNullException.ThrowIfNull(alert);
        if (alert.Result is not null)
        {
            Device.Deliver(alert.ToAlert());
        }
    }
}

using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>The alert goes to a server of the device's own choice, where nobody has commanded anything.</summary>
public sealed class ReportsElsewhere() : DeviceFault(
    "M92", "sends its alerts to another server than that of the Exec", "FUMO-C-011", "alert.delivered")
{
    /// <inheritdoc/>
    public override IEnumerable<Alert> Alerts(OperationResult result, IEnumerable<Alert> alerts) => [];
}

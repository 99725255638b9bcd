using Fumo.Dm;
using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>The alert names the node that was executed, not the object.</summary>
public sealed class SourceIsOperation() : DeviceVariant(
    "A40", "sends the executed node as the Source of the alert, as most shipped clients do", "FUMO-C-012", "alert.source")
{
    /// <inheritdoc/>
    public override IEnumerable<Alert> Alerts(OperationResult result, IEnumerable<Alert> alerts)
    {
        ArgumentNullException.ThrowIfNull(result);
        Location executed = Location.Of($"{result.Order.Root}/{result.Order.Operation.NodeName()}");
        return alerts.Select(alert => alert with { Items = [alert.Items[0] with { Source = executed }] });
    }
}

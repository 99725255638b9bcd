using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>Alerts tell how far an operation is.</summary>
public sealed class ReportsProgress() : DeviceFault(
    "M53", "sends alerts with 197, 198 and 199 before the one that ends an operation", "FUMO-C-019", "result.code")
{
    private static readonly string[] Steps = ["197", "198", "199"];

    /// <inheritdoc/>
    public override IEnumerable<Alert> Alerts(OperationResult result, IEnumerable<Alert> alerts) => alerts.SelectMany(
        alert => Steps.Select(step => alert with { Items = [alert.Items[0] with { Data = DataValue.OfText(step) }] }).Append(alert));
}

using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>The result code goes as text.</summary>
public sealed class FormatIsChr() : DeviceVariant(
    "A44", "sends the result code with Format chr", "FUMO-C-018", "alert.format")
{
    /// <inheritdoc/>
    public override IEnumerable<Alert> Alerts(OperationResult result, IEnumerable<Alert> alerts) =>
        alerts.Select(alert => alert with { Items = [alert.Items[0] with { Meta = alert.Items[0].Meta! with { Format = "chr" } }] });
}

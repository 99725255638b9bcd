using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>The alert names the device.</summary>
public sealed class SourceIsDeviceId() : AlertFault(
    "M61", "sends the device's id as the Source of the alert", "FUMO-C-012", "alert.source")
{
    /// <inheritdoc/>
    protected override Alert Spoil(Alert alert, OperationResult result) =>
        WithItem(alert, item => item with { Source = Location.Of(Device.Options.DeviceId) });
}

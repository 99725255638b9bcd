using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>An alert that has nothing to do with firmware lacks what each Generic Alert has.</summary>
public sealed class BootsWithAnEmptyAlert() : DeviceFault(
    "D21", "tells the server that it was switched on with a Generic Alert that has neither Meta nor Data", "L-PRO-21", "dm.generic-alert")
{
    /// <inheritdoc/>
    public override void Started(bool isRestart) =>
        Device.Deliver(Alert.Of(AlertCode.GenericAlert) with { Items = [new Item { Source = Location.Of("./DevDetail") }] });
}

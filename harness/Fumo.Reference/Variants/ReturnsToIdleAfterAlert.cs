using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>State goes back to 10 when the server has heard of an operation's end.</summary>
public sealed class ReturnsToIdleAfterAlert() : DeviceVariant(
    "A33", "returns to State 10 after the Status of its alert, unless a package waits", "FUMO-C-007")
{
    /// <inheritdoc/>
    public override void AlertAnswered(AlertRecord alert, int code)
    {
        ArgumentNullException.ThrowIfNull(alert);
        if (alert.Result is { } result && StateDiagram.Ends.Contains(Device.StateOf(result.Order.Root)))
        {
            Device.SetState(result.Order.Root, FumoState.Idle);
        }
    }
}

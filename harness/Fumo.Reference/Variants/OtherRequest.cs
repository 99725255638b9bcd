using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>A device that asks for an update in other words.</summary>
/// <param name="id">Its id.</param>
/// <param name="title">What the device does, in a sentence.</param>
/// <param name="requirement">The requirement that it is about.</param>
/// <param name="change">What becomes of the request.</param>
public sealed class OtherRequest(string id, string title, string requirement, Func<Alert, Item, Alert> change) : DeviceVariant(id, title, requirement)
{
    /// <inheritdoc/>
    public override Alert Request(UpdateRequester who, Alert honest)
    {
        ArgumentNullException.ThrowIfNull(honest);
        return change(honest, honest.Items[0]);
    }
}

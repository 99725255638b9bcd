using Fumo.Dm;
using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>Who asks is all the same to it.</summary>
public sealed class RequestsAsTheOther() : DeviceFault(
    "M110", "sends a devicerequest when the user asks for an update", "FUMO-C-029", "request.user")
{
    /// <inheritdoc/>
    public override Alert Request(UpdateRequester who, Alert honest)
    {
        ArgumentNullException.ThrowIfNull(honest);
        return honest with { Items = [honest.Items[0] with { Meta = honest.Items[0].Meta! with { Type = AlertTypes.DeviceRequest } }] };
    }
}

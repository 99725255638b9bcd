using Fumo.Dm;
using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>The client's request names an operation of its object.</summary>
public sealed class RequestsByOperation() : DeviceVariant("A71b", "asks in the name of an operation node", "FUMO-C-030")
{
    /// <inheritdoc/>
    public override Alert Request(UpdateRequester who, Alert honest)
    {
        ArgumentNullException.ThrowIfNull(honest);
        return honest with { Items = [honest.Items[0] with { Source = Location.Of($"{Device.Options.Roots[0]}/{FumoNodes.DownloadAndUpdate}") }] };
    }
}

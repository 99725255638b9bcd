using Fumo.Dm;
using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>The request names an operation of the object.</summary>
public sealed class RequestNamesOperation() : RequestFault(
    "M107", "sends an operation node as the Source of its request", "FUMO-C-030", "request.source")
{
    /// <inheritdoc/>
    protected override Alert Spoil(Alert alert, Item item) =>
        alert with { Items = [item with { Source = Location.Of($"{Device.Options.Roots[0]}/{FumoNodes.DownloadAndUpdate}") }] };
}

using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>The request has no data.</summary>
public sealed class RequestWithoutData() : RequestFault(
    "M109", "leaves Data out of its request", "FUMO-C-031", "request.data")
{
    /// <inheritdoc/>
    protected override Alert Spoil(Alert alert, Item item) =>
        alert with { Items = [item with { Data = null }] };
}

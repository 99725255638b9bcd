using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>The request names a node outside of firmware update.</summary>
public sealed class RequestNamesAnotherObject() : RequestFault(
    "M108", "sends ./Device/CheckConfiguration as the Source of its request", "FUMO-C-030", "request.source")
{
    /// <inheritdoc/>
    protected override Alert Spoil(Alert alert, Item item) =>
        alert with { Items = [item with { Source = Location.Of("./Device/CheckConfiguration") }] };
}

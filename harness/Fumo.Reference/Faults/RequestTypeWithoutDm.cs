using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>The request has a type of a draft.</summary>
public sealed class RequestTypeWithoutDm() : RequestFault(
    "M111", "sends its request with a type without .dm.", "FUMO-C-029", "request.type")
{
    /// <inheritdoc/>
    protected override Alert Spoil(Alert alert, Item item) =>
        alert with { Items = [item with { Meta = item.Meta! with { Type = item.Meta.Type!.Replace(".dm.", ".", StringComparison.Ordinal) } }] };
}

using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>The types are those of a draft.</summary>
public sealed class TypeWithoutDm() : AlertFault(
    "M66", "sends the alert types without .dm.", "FUMO-C-033", "alert.known-type")
{
    /// <inheritdoc/>
    protected override Alert Spoil(Alert alert, OperationResult result) =>
        WithItem(alert, item => item with { Meta = item.Meta! with { Type = item.Meta.Type!.Replace(".dm.", ".", StringComparison.Ordinal) } });
}

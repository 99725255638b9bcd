using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>The types are written in capitals.</summary>
public sealed class TypeInAnotherCase() : AlertFault(
    "M66b", "writes the alert types in capitals", "FUMO-C-013", "alert.type.download")
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Consequences => ["alert.type.update", "alert.type.downloadandupdate"];

    /// <inheritdoc/>
    protected override Alert Spoil(Alert alert, OperationResult result) =>
        WithItem(alert, item => item with { Meta = item.Meta! with { Type = item.Meta.Type!.ToUpperInvariant() } });
}

using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>The alert does not say what it is about.</summary>
public sealed class TypeMissing() : AlertFault(
    "M67", "leaves the Type out of the Meta of the alert", "FUMO-C-023", "alert.frame")
{
    /// <inheritdoc/>
    protected override Alert Spoil(Alert alert, OperationResult result) =>
        WithItem(alert, item => item with { Meta = item.Meta! with { Type = null } });
}

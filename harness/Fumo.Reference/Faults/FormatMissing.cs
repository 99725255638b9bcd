using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>The alert does not tell the format of its data.</summary>
public sealed class FormatMissing() : AlertFault(
    "M78", "leaves the Format out of the Meta of the alert", "FUMO-C-023", "alert.format")
{
    /// <inheritdoc/>
    protected override Alert Spoil(Alert alert, OperationResult result) =>
        WithItem(alert, item => item with { Meta = item.Meta! with { Format = null } });
}

using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>The format is the one of the executed node.</summary>
public sealed class FormatIsNode() : AlertFault(
    "M80", "sends node as the Format of the result code", "FUMO-C-023", "alert.format")
{
    /// <inheritdoc/>
    protected override Alert Spoil(Alert alert, OperationResult result) =>
        WithItem(alert, item => item with { Meta = item.Meta! with { Format = "node" } });
}

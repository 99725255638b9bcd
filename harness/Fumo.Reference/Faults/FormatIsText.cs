using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>The result code goes as text.</summary>
public sealed class FormatIsText() : AlertFault(
    "M81", "sends chr as the Format of the result code", "FUMO-C-023", "alert.format")
{
    /// <inheritdoc/>
    public override bool IsMild => true;

    /// <inheritdoc/>
    protected override Alert Spoil(Alert alert, OperationResult result) =>
        WithItem(alert, item => item with { Meta = item.Meta! with { Format = "chr" } });
}

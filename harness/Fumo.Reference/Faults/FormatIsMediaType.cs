using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>The format is a media type.</summary>
public sealed class FormatIsMediaType() : AlertFault(
    "M79", "sends text/plain as the Format of the result code", "FUMO-C-023", "alert.format")
{
    /// <inheritdoc/>
    protected override Alert Spoil(Alert alert, OperationResult result) =>
        WithItem(alert, item => item with { Meta = item.Meta! with { Format = "text/plain" } });
}

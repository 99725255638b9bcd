using Fumo.Dm;
using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>The type is the same whatever was executed.</summary>
public sealed class ReportsEverythingAsDownloadAndUpdate() : AlertFault(
    "M63", "reports Download and Update as a DownloadAndUpdate", "FUMO-C-013", "alert.type.download")
{
    /// <inheritdoc/>
    protected override Alert Spoil(Alert alert, OperationResult result) =>
        WithItem(alert, item => item with { Meta = item.Meta! with { Type = AlertTypes.DownloadAndUpdate } });
}

using Fumo.Dm;
using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>The ending of the type is tested in the wrong order.</summary>
public sealed class ReportsDownloadAndUpdateAsUpdate() : AlertFault(
    "M62", "reports a DownloadAndUpdate as an Update", "FUMO-C-015", "alert.type.downloadandupdate")
{
    /// <inheritdoc/>
    protected override Alert Spoil(Alert alert, OperationResult result) =>
        result.Order.Operation == FumoOperation.DownloadAndUpdate
            ? WithItem(alert, item => item with { Meta = item.Meta! with { Type = AlertTypes.Update } })
            : alert;
}

using Fumo.Dm;
using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>The alert of an update is written like that of the download before it.</summary>
public sealed class ReportsUpdateAsDownload() : AlertFault(
    "M63b", "reports an Update as a Download", "FUMO-C-014", "alert.type.update")
{
    /// <inheritdoc/>
    protected override Alert Spoil(Alert alert, OperationResult result) =>
        result.Order.Operation == FumoOperation.Update
            ? WithItem(alert, item => item with { Meta = item.Meta! with { Type = AlertTypes.Download } })
            : alert;
}

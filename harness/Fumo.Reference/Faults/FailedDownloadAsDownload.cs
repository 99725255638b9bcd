using Fumo.Dm;
using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>The type tells which part failed.</summary>
public sealed class FailedDownloadAsDownload() : AlertFault(
    "M64", "reports a DownloadAndUpdate whose download failed with the download type", "FUMO-C-015", "alert.type.downloadandupdate")
{
    /// <inheritdoc/>
    public override bool IsMild => true;

    /// <inheritdoc/>
    protected override Alert Spoil(Alert alert, OperationResult result) =>
        result.HasDownloadFailed ? WithItem(alert, item => item with { Meta = item.Meta! with { Type = AlertTypes.Download } }) : alert;
}

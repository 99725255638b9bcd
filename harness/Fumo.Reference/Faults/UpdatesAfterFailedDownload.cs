using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>What a failed download left is installed all the same.</summary>
public sealed class UpdatesAfterFailedDownload() : DeviceFault(
    "M36b", "goes on to update although the download of DownloadAndUpdate failed", "FUMO-C-006", "exec.downloadandupdate-stops")
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Consequences => ["downloadandupdate.installed", "result.outcome"];

    /// <inheritdoc/>
    public override OperationResult OperationEnded(OperationResult honest)
    {
        ArgumentNullException.ThrowIfNull(honest);
        return honest.HasDownloadFailed && honest.Order.Operation == FumoOperation.DownloadAndUpdate
            ? honest with { Code = ResultCode.Successful, State = FumoState.UpdateSuccessfulNoData, HasDownloadFailed = false }
            : honest;
    }
}

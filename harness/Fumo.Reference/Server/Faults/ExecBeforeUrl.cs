using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>It says where the package is when the Exec is out.</summary>
/// <param name="id">Its id.</param>
/// <param name="operation">The operation.</param>
public sealed class ExecBeforeUrl(string id, FumoOperation operation) : ServerFault(
    id,
    $"executes {operation} before it has set its PkgURL",
    operation == FumoOperation.Download ? "FUMO-S-003" : "FUMO-S-005",
    operation == FumoOperation.Download ? "server.exec.download-url" : "server.exec.downloadandupdate-url")
{
    /// <inheritdoc/>
    public override IReadOnlyList<CampaignMessage> Planned(Job job, string root, IReadOnlyList<CampaignMessage> honest)
    {
        ArgumentNullException.ThrowIfNull(honest);
        return honest is [{ Steps: [{ Purpose: StepPurpose.SetUrl }] } set, { Steps: [{ Target: { } node }] } start]
            && node.EndsWith($"/{operation.NodeName()}", StringComparison.Ordinal) ? [start, set] : honest;
    }
}

using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>It follows the slip in the example of 6.1.3.</summary>
public sealed class SetsTheOtherUrl() : ServerFault(
    "M131", "sets Download/PkgURL and executes DownloadAndUpdate", "FUMO-S-005", "server.exec.downloadandupdate-url")
{
    /// <inheritdoc/>
    public override IReadOnlyList<CampaignMessage> Planned(Job job, string root, IReadOnlyList<CampaignMessage> honest) =>
        StepChange.Each(honest, step => step.Target == $"{root}/{FumoNodes.DownloadAndUpdatePkgUrl}" ? step.To($"{root}/{FumoNodes.DownloadPkgUrl}") : step);
}

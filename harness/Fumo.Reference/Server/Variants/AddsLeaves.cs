namespace Fumo.Reference;

/// <summary>It adds what may be there already, and overwrites it when it is.</summary>
public sealed class AddsLeaves() : ServerVariant(
    "A78", "sets PkgURL and PkgData by Add, and by Replace after 418", "FUMO-S-003")
{
    /// <inheritdoc/>
    public override IReadOnlyList<CampaignMessage> Planned(Job job, string root, IReadOnlyList<CampaignMessage> honest) =>
        StepChange.Each(honest, step => step.Purpose is StepPurpose.SetUrl or StepPurpose.SendPackage ? step.AsAdd() : step);
}

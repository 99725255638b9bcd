namespace Fumo.Reference;

/// <summary>What a PkgURL is, the device knows.</summary>
public sealed class SendsNoFormat() : ServerVariant(
    "A10s", "sets PkgURL without Meta", "FUMO-S-003")
{
    /// <inheritdoc/>
    public override IReadOnlyList<CampaignMessage> Planned(Job job, string root, IReadOnlyList<CampaignMessage> honest) =>
        StepChange.Each(honest, step => step.Purpose == StepPurpose.SetUrl
            ? step with { Command = step.Command with { Items = [step.Command.Items[0] with { Meta = null }] } }
            : step);
}

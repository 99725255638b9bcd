using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>FUMO is not all that a server does.</summary>
public sealed class ExecutesBesides() : ServerVariant(
    "A78d", "executes a node of another object before the operation, which the device may have or not", "FUMO-S-002")
{
    /// <inheritdoc/>
    public override IReadOnlyList<CampaignMessage> Planned(Job job, string root, IReadOnlyList<CampaignMessage> honest)
    {
        ArgumentNullException.ThrowIfNull(honest);
        return [CampaignMessage.Of(new CampaignStep(StepPurpose.Look, new Exec { Items = [Item.To("./SCOMO/Download/Browser/Operations/Download")] })), .. honest];
    }
}

using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>It tells the device an outcome.</summary>
public sealed class SendsGenericAlerts() : ServerFault(
    "M135", "sends a Generic Alert itself, which only clients do", "L-PRO-15-S", "dm.command-side")
{
    /// <inheritdoc/>
    public override IReadOnlyList<CampaignMessage> Planned(Job job, string root, IReadOnlyList<CampaignMessage> honest)
    {
        ArgumentNullException.ThrowIfNull(job);
        Alert alert = Alert.Of(AlertCode.GenericAlert) with
        {
            Items = [new Item { Source = Location.Of(root), Meta = new Meta { Format = "int", Type = Mo.AlertTypes.Update }, Data = DataValue.OfText("200") }],
        };
        return [CampaignMessage.Of(new CampaignStep(StepPurpose.Look, alert)), .. honest];
    }
}

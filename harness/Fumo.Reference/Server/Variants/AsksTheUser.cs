using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>The user is asked before anything is fetched.</summary>
public sealed class AsksTheUser() : ServerVariant(
    "A29s", "asks the user (Alert 1101) before it commands", "FUMO-S-021")
{
    /// <inheritdoc/>
    public override IReadOnlyList<CampaignMessage> Planned(Job job, string root, IReadOnlyList<CampaignMessage> honest)
    {
        ArgumentNullException.ThrowIfNull(job);
        Alert question = Alert.Of(AlertCode.ConfirmOrReject) with
        {
            Items = [new Item { Data = DataValue.OfText("MINDT=5&MAXDT=30") }, new Item { Data = DataValue.OfText($"Install firmware {job.Campaign.Version}?") }],
        };
        return [CampaignMessage.Of(new CampaignStep(StepPurpose.Ask, question)), .. honest];
    }
}

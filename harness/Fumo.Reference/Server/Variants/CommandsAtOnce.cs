namespace Fumo.Reference;

/// <summary>Delivery and Exec go together.</summary>
/// <param name="id">Its id.</param>
/// <param name="title">What it does.</param>
/// <param name="isSequence">True to put them in a Sequence.</param>
public sealed class CommandsAtOnce(string id, string title, bool isSequence) : ServerVariant(id, title, "FUMO-S-003")
{
    /// <inheritdoc/>
    public override IReadOnlyList<CampaignMessage> Planned(Job job, string root, IReadOnlyList<CampaignMessage> honest)
    {
        ArgumentNullException.ThrowIfNull(honest);
        CampaignStep[] steps = [.. honest.SelectMany(message => message.Steps)];
        return steps.Length > 1 && steps.All(step => step.Purpose != StepPurpose.SendPackage) ? [new CampaignMessage(steps, isSequence)] : honest;
    }
}

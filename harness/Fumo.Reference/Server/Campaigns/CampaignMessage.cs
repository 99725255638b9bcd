namespace Fumo.Reference;

/// <summary>Commands that are sent together, before anything is known of how they are answered.</summary>
/// <param name="Steps">The commands, in order.</param>
/// <param name="IsSequence">True when they stand in a Sequence.</param>
public sealed record CampaignMessage(IReadOnlyList<CampaignStep> Steps, bool IsSequence = false)
{
    /// <summary>A message with one command.</summary>
    /// <param name="step">The command.</param>
    public static CampaignMessage Of(CampaignStep step) => new([step]);
}

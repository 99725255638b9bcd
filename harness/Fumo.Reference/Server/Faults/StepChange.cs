namespace Fumo.Reference;

/// <summary>Plans with their steps changed.</summary>
internal static class StepChange
{
    /// <summary>The plan, each of its steps changed.</summary>
    public static IReadOnlyList<CampaignMessage> Each(IReadOnlyList<CampaignMessage> plan, Func<CampaignStep, CampaignStep> change) =>
        [.. plan.Select(message => message with { Steps = [.. message.Steps.Select(change)] })];
}

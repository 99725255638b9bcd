namespace Fumo.Mo;

/// <summary>One arrow between two states.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Trigger">What sets it off.</param>
/// <param name="IsDrawn">True when figure 2 shows it; false when it is taken as legal besides.</param>
public sealed record StateTransition(FumoState From, FumoState To, StateTrigger Trigger, bool IsDrawn)
{
    /// <summary>True when a command of the server sets it off, a solid line of the figure.</summary>
    public bool IsServerInitiated => Trigger is not (StateTrigger.Client or StateTrigger.Resume);
}

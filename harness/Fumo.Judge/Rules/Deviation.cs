namespace Fumo.Judge;

/// <summary>How a subject deviates from a rule.</summary>
/// <param name="Message">One sentence for the one who has to mend it, without the rule's id.</param>
/// <param name="Expected">What the text wants.</param>
/// <param name="Observed">What there was.</param>
public sealed record Deviation(string Message, string Expected, string Observed)
{
    /// <summary>Where it lies, when that is another place than the subject's.</summary>
    public Place? At { get; init; }

    /// <summary>A weaker effect than the rule's level gives: should or may; null for the rule's own.</summary>
    public Level? Weaker { get; init; }
}

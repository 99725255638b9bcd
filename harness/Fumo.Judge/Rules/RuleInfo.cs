namespace Fumo.Judge;

/// <summary>A rule with where it comes from.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Title">What must hold, as a sentence.</param>
/// <param name="Document">The standard.</param>
/// <param name="Section">The section.</param>
/// <param name="Basis">What it rests on.</param>
/// <param name="Scr">The requirements that it judges.</param>
/// <param name="IsObserved">True when it is judged by what was observed outside of the wire.</param>
public sealed record RuleInfo(Rule Rule, string Title, Document Document, string Section, Basis Basis, IReadOnlyList<string> Scr, bool IsObserved)
{
    /// <summary>The rule's id.</summary>
    public string Id => Rule.Id;

    /// <summary>Id of the ruling by which a breach is softer in field than in strict; null for none.</summary>
    public string? Ruling => Effects.RulingOf(this, Breach);

    private static Deviation Breach { get; } = new(string.Empty, string.Empty, string.Empty);

    /// <summary>What a breach does to its case in a profile; a finding may rest on a ruling of its own.</summary>
    /// <param name="profile">strict or field.</param>
    public string EffectIn(string profile) => Effects.In(profile).Of(this, Breach);
}

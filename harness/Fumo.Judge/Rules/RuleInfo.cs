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
}

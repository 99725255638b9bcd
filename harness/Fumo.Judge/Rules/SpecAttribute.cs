namespace Fumo.Judge;

/// <summary>Where a rule comes from, and which requirements it judges.</summary>
/// <param name="document">The standard.</param>
/// <param name="section">The section; for the DM protocol with the document's short name.</param>
/// <param name="scr">Ids of the requirements that the rule judges, the nearest first.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class SpecAttribute(Document document, string section, params string[] scr) : Attribute
{
    /// <summary>The standard.</summary>
    public Document Document { get; } = document;

    /// <summary>What must hold, as a sentence.</summary>
    public string Title { get; init; } = string.Empty;

    /// <summary>The section.</summary>
    public string Section { get; } = section;

    /// <summary>The requirements that the rule judges.</summary>
    public IReadOnlyList<string> Scr { get; } = scr;

    /// <summary>What the rule rests on, where that is not what its first requirement rests on.</summary>
    public Basis Basis
    {
        get => OwnBasis ?? Basis.Declarative;
        init => OwnBasis = value;
    }

    internal Basis? OwnBasis { get; private init; }

    /// <summary>True when the wire alone cannot show it: it is judged by what was observed of a server.</summary>
    public bool IsObserved { get; init; }
}

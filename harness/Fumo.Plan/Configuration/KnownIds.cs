using Fumo.Catalogue;

namespace Fumo.Plan;

/// <summary>The ids that a configuration may name; what is null is not checked.</summary>
public sealed record KnownIds
{
    /// <summary>Nothing is checked.</summary>
    public static KnownIds Unchecked { get; } = new();

    /// <summary>The catalogue's requirements: those of status O and C can be claimed.</summary>
    public IReadOnlyCollection<ScrItem>? Items { get; init; }

    /// <summary>Ids of the rules, which waivers pin.</summary>
    public IReadOnlyCollection<string>? Rules { get; init; }

    /// <summary>The rulings, which interpretations decide.</summary>
    public IReadOnlyCollection<Ruling>? Rulings { get; init; }

    /// <summary>Ids of the reference implementation's faults.</summary>
    public IReadOnlyCollection<string>? Faults { get; init; }

    /// <summary>Ids of the reference implementation's conformant variants.</summary>
    public IReadOnlyCollection<string>? Variants { get; init; }
}

using Fumo.Catalogue;

namespace Fumo.Plan;

/// <summary>The ids that a configuration may name; what is null is not checked.</summary>
public sealed record KnownIds
{
    /// <summary>Nothing is checked.</summary>
    public static KnownIds Unchecked { get; } = new();

    /// <summary>What the catalogue knows, beside ids that others know; what is left out is not checked.</summary>
    /// <param name="rules">Ids of the rules.</param>
    /// <param name="faults">Ids of the faults.</param>
    /// <param name="variants">Ids of the variants.</param>
    public static KnownIds Of(IReadOnlyCollection<string>? rules = null, IReadOnlyCollection<string>? faults = null, IReadOnlyCollection<string>? variants = null) =>
        new() { Items = FumoCatalogue.Scr, Rulings = FumoCatalogue.Rulings, Rules = rules, Faults = faults, Variants = variants };

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

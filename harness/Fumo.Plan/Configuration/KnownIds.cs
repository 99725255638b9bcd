using Fumo.Catalogue;

namespace Fumo.Plan;

/// <summary>The ids that a configuration may name; what is null is not checked.</summary>
public sealed record KnownIds
{
    /// <summary>Nothing is checked.</summary>
    public static KnownIds Unchecked { get; } = new();

    /// <summary>What the catalogue knows, beside ids that others know; what is left out is not checked.</summary>
    /// <param name="rules">Ids of the rules.</param>
    /// <param name="client">Ids of what the reference device can do otherwise.</param>
    /// <param name="server">Ids of what the reference server can do otherwise.</param>
    public static KnownIds Of(IReadOnlyCollection<string>? rules = null, KnownBehaviours? client = null, KnownBehaviours? server = null) =>
        new() { Items = FumoCatalogue.Scr, Rulings = FumoCatalogue.Rulings, Rules = rules, Client = client, Server = server };

    /// <summary>The catalogue's requirements: those of status O and C can be claimed.</summary>
    public IReadOnlyCollection<ScrItem>? Items { get; init; }

    /// <summary>Ids of the rules, which waivers pin.</summary>
    public IReadOnlyCollection<string>? Rules { get; init; }

    /// <summary>The rulings, which interpretations decide.</summary>
    public IReadOnlyCollection<Ruling>? Rulings { get; init; }

    /// <summary>Ids of what the reference device can do otherwise.</summary>
    public KnownBehaviours? Client { get; init; }

    /// <summary>Ids of what the reference server can do otherwise.</summary>
    public KnownBehaviours? Server { get; init; }
}

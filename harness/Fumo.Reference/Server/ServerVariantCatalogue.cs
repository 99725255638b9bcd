namespace Fumo.Reference;

/// <summary>The conformant variants that the reference server can follow.</summary>
public static class ServerVariantCatalogue
{
    private static readonly Func<ServerVariant>[] Makers = [];

    /// <summary>All variants.</summary>
    public static IReadOnlyList<BehaviourInfo> All { get; } =
        [.. Makers.Select(make => make()).Select(variant => new BehaviourInfo(variant.Id, variant.Title, variant.Requirement, variant.Ruling) { Setup = variant.Setup })];

    /// <summary>A variant by its id.</summary>
    /// <param name="id">The id; case does not matter.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static ServerVariant Create(string id) =>
        Makers.Select(make => make()).FirstOrDefault(variant => variant.Id.Equals(id, StringComparison.OrdinalIgnoreCase))
        ?? throw new ArgumentException($"There is no variant '{id}' of a server; there are {string.Join(", ", All.Select(variant => variant.Id))}.", nameof(id));
}

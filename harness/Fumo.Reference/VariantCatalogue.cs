namespace Fumo.Reference;

/// <summary>The conformant variants that the reference device can follow.</summary>
public static class VariantCatalogue
{
    private static readonly Func<DeviceVariant>[] Makers =
    [
        () => new ReturnsToIdleAfterAlert(),
        () => new SourceIsOperation(),
        () => new FormatIsChr(),
    ];

    /// <summary>All variants.</summary>
    public static IReadOnlyList<BehaviourInfo> All { get; } =
        [.. Makers.Select(make => make()).Select(variant => new BehaviourInfo(variant.Id, variant.Title, variant.Requirement, variant.Ruling) { Setup = variant.Setup })];

    /// <summary>A variant by its id.</summary>
    /// <param name="id">The id; case does not matter.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static DeviceVariant Create(string id) =>
        Makers.Select(make => make()).FirstOrDefault(variant => variant.Id.Equals(id, StringComparison.OrdinalIgnoreCase))
        ?? throw new ArgumentException($"There is no variant '{id}'; there are {string.Join(", ", All.Select(variant => variant.Id))}.", nameof(id));
}

namespace Fumo.Reference;

/// <summary>The conformant variants that the reference device can follow.</summary>
public static class VariantCatalogue
{
    private static readonly Func<DeviceVariant>[] Makers =
    [
        .. TreeVariants.All, .. ExecVariants.All, .. StateVariants.All, .. AlertVariants.All, .. DeliveryVariants.All, .. DownloadVariants.All,
        .. RequestVariants.All, .. ProtocolVariants.All, .. WritingVariants.All,
    ];

    private static readonly Dictionary<string, Func<DeviceVariant>> ById =
        Makers.ToDictionary(make => make().Id, StringComparer.OrdinalIgnoreCase);

    /// <summary>All variants.</summary>
    public static IReadOnlyList<BehaviourInfo> All { get; } = [.. ById.Values.Select(make => make()).Select(InfoOf)];

    /// <summary>A variant by its id.</summary>
    /// <param name="id">The id; case does not matter.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static DeviceVariant Create(string id) => ById.TryGetValue(id, out Func<DeviceVariant>? make)
        ? make()
        : throw new ArgumentException($"There is no variant '{id}'; there are {string.Join(", ", All.Select(variant => variant.Id))}.", nameof(id));

    /// <summary>True when a device can be all of these at once: none settles what another does, and all show in the same configuration.</summary>
    /// <param name="ids">Ids of variants.</param>
    public static bool GoTogether(params IReadOnlyList<string> ids)
    {
        DeviceVariant[] all = [.. ids.Select(Create)];
        bool isApart = all.SelectMany((one, index) => all.Skip(index + 1).Select(other => one.Settles & other.Settles)).All(common => common == Aspects.None);
        return isApart && all.Select(one => one.Setup).Where(setup => setup != BehaviourSetup.Usual).Distinct().Count() <= 1;
    }

    private static BehaviourInfo InfoOf(DeviceVariant variant) => new(variant.Id, variant.Title, variant.Requirement, variant.Ruling)
    {
        Setup = variant.Setup,
        Consequences = variant.Warnings,
        Undecided = variant.Undecided,
    };
}

namespace Fumo.Reference;

/// <summary>The faults that the reference server can have.</summary>
public static class ServerFaultCatalogue
{
    private static readonly Func<ServerFault>[] Makers = [];

    /// <summary>All faults.</summary>
    public static IReadOnlyList<BehaviourInfo> All { get; } =
        [.. Makers.Select(make => make()).Select(fault => new BehaviourInfo(fault.Id, fault.Title, fault.Requirement, fault.Rule)
        {
            Setup = fault.Setup,
            Consequences = fault.Consequences,
            IsMild = fault.IsMild,
        })];

    /// <summary>A fault by its id.</summary>
    /// <param name="id">The id; case does not matter.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static ServerFault Create(string id) =>
        Makers.Select(make => make()).FirstOrDefault(fault => fault.Id.Equals(id, StringComparison.OrdinalIgnoreCase))
        ?? throw new ArgumentException($"There is no fault '{id}' of a server; there are {string.Join(", ", All.Select(fault => fault.Id))}.", nameof(id));
}

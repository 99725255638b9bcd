namespace Fumo.Plan;

/// <summary>What one of the reference implementations can do otherwise, by id.</summary>
/// <param name="Faults">Ids of its faults.</param>
/// <param name="Variants">Ids of its conformant variants.</param>
public sealed record KnownBehaviours(IReadOnlyCollection<string> Faults, IReadOnlyCollection<string> Variants);

namespace Fumo.Plan;

/// <summary>What, beside the configuration, decides what is played.</summary>
public sealed record PlanOptions
{
    /// <summary>Which cases are wanted.</summary>
    public Selection Selection { get; init; } = Selection.All;

    /// <summary>Which part of the run is played here; null for all of it.</summary>
    public Shard? Shard { get; init; }

    /// <summary>True when nobody is there to answer prompts.</summary>
    public bool IsUnattended { get; init; }

    /// <summary>True when what may hurt a live system is allowed; against a launched implementation it is anyway.</summary>
    public bool IsIntrusive { get; init; }

    /// <summary>Kinds of package that the composition root makes when the configuration names no package at all.</summary>
    /// <remarks>Taken only with the reference implementation, whose packages are known.</remarks>
    public IReadOnlyList<string> GeneratedPackages { get; init; } = PackageKind.All;
}

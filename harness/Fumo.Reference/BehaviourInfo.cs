namespace Fumo.Reference;

/// <summary>A row of the list of faults or variants.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What the device does, in a sentence.</param>
/// <param name="Requirement">The requirement that it breaks, or is about.</param>
/// <param name="Rule">The rule that is expected to find a fault, the ruling that a variant rests on; null for none.</param>
public sealed record BehaviourInfo(string Id, string Title, string Requirement, string? Rule)
{
    /// <summary>The configuration in which it shows.</summary>
    public BehaviourSetup Setup { get; init; } = BehaviourSetup.Usual;

    /// <summary>The rules that find something besides, of necessity.</summary>
    public IReadOnlyList<string> Consequences { get; init; } = [];

    /// <summary>How the cases begin that cannot be decided with it.</summary>
    public IReadOnlyList<string> Undecided { get; init; } = [];

    /// <summary>True when the text forbids a fault so mildly that its rule, though a MUST stands behind it, only warns.</summary>
    public bool IsMild { get; init; }
}

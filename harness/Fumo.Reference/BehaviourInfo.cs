namespace Fumo.Reference;

/// <summary>A row of the list of faults or variants.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What the device does, in a sentence.</param>
/// <param name="Requirement">The requirement that it breaks, or is about.</param>
/// <param name="Rule">The rule that is expected to find a fault, the ruling that a variant rests on; null for none.</param>
public sealed record BehaviourInfo(string Id, string Title, string Requirement, string? Rule)
{
    /// <summary>True when it shows only on a device with two objects.</summary>
    public bool NeedsTwoObjects { get; init; }
}

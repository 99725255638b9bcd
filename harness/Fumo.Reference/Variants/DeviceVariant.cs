namespace Fumo.Reference;

/// <summary>A behaviour that a conformant product may have; a suite must not fail it where the text allows it.</summary>
/// <param name="id">Its id, for example A33.</param>
/// <param name="title">What the device does, in a sentence.</param>
/// <param name="requirement">The requirement that it is about.</param>
public abstract class DeviceVariant(string id, string title, string requirement) : DeviceBehaviour
{
    /// <summary>Its id, for example A33.</summary>
    public string Id { get; } = id;

    /// <summary>What the device does, in a sentence.</summary>
    public string Title { get; } = title;

    /// <summary>The requirement that it is about.</summary>
    public string Requirement { get; } = requirement;

    /// <summary>The ruling by which the strict profile fails it; null when no profile does.</summary>
    public string? Ruling { get; init; }

    /// <summary>The rules that warn of it.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>The cases that cannot be decided with it, as they begin.</summary>
    public IReadOnlyList<string> Undecided { get; init; } = [];

    /// <summary>What of the device it settles: two variants that settle the same do not go together.</summary>
    public required Aspects Settles { get; init; }

    /// <summary>The configuration in which it shows.</summary>
    public BehaviourSetup Setup { get; init; } = BehaviourSetup.Usual;
}

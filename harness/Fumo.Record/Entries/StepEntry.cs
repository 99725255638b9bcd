namespace Fumo.Record;

/// <summary>Something that the played device did on purpose; says what it was for, where the message alone does not.</summary>
public sealed record StepEntry : Entry
{
    /// <summary>The device's id.</summary>
    public required string Device { get; init; }

    /// <summary>The name, see <see cref="Steps"/>.</summary>
    public required string Name { get; init; }

    /// <summary>The exchange in which it was done; null when it is not one exchange.</summary>
    public int? Exchange { get; init; }

    /// <summary>The node that it is about: the Exec'd one, the Source of an alert; null for none.</summary>
    public string? Node { get; init; }

    /// <summary>The correlator that it carried; null for none.</summary>
    public string? Correlator { get; init; }

    /// <summary>The result code that it reported; null for none.</summary>
    public int? Code { get; init; }

    /// <summary>What is particular about it, in a few words.</summary>
    public string? Detail { get; init; }
}

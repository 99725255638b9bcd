namespace Fumo.Record;

/// <summary>Something that the harness did on purpose, as a device or as a server; says what it was for, where the message alone does not.</summary>
public sealed record StepEntry : Entry
{
    /// <summary>The id of the played device; 'server' where the harness is the server.</summary>
    public required string Device { get; init; }

    /// <summary>The name, see <see cref="Steps"/>.</summary>
    public required string Name { get; init; }

    /// <summary>The exchange in which it was done; null when it is not one exchange.</summary>
    public int? Exchange { get; init; }

    /// <summary>The node that it is about: the Exec'd one, the Source of an alert; null for none.</summary>
    public string? Node { get; init; }

    /// <summary>The correlator that it carried; null for none.</summary>
    public string? Correlator { get; init; }

    /// <summary>The session that it asks for; null for none.</summary>
    public string? SessionId { get; init; }

    /// <summary>The result code that it reported; null for none.</summary>
    public int? Code { get; init; }

    /// <summary>What is particular about it, in a few words.</summary>
    public string? Detail { get; init; }
}

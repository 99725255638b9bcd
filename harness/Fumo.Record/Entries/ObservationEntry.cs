namespace Fumo.Record;

/// <summary>Something that was read outside of the wire, as the configuration's <c>observe</c> tells.</summary>
public sealed record ObservationEntry : Entry
{
    /// <summary>Where it was read: a node, a command, a URL.</summary>
    public required string Source { get; init; }

    /// <summary>What was read; null when it could not be read.</summary>
    public string? Value { get; init; }
}

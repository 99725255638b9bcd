namespace Fumo.Record;

/// <summary>Something that was read outside of the wire, as the configuration's <c>observe</c> tells.</summary>
public sealed record ObservationEntry : Entry
{
    /// <summary>Where it was read: a node, a command, a URL.</summary>
    public required string Source { get; init; }

    /// <summary>What was read; null when it could not be read.</summary>
    public string? Value { get; init; }

    /// <summary>The device that it is about, where the server is under test; null otherwise.</summary>
    public string? Device { get; init; }

    /// <summary>The state that the server is in with that device, in the server's own words; null when it was not told.</summary>
    public string? State { get; init; }

    /// <summary>The result code that the server has concluded; null when there is none.</summary>
    public string? ResultCode { get; init; }
}

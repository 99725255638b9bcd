namespace Fumo.Record;

/// <summary>The played device fetched what a PkgURL named; bounded in size and time.</summary>
public sealed record FetchEntry : Entry
{
    /// <summary>The device's id.</summary>
    public required string Device { get; init; }

    /// <summary>The node whose value it was.</summary>
    public required string Node { get; init; }

    /// <summary>The address.</summary>
    public required string Url { get; init; }

    /// <summary>HTTP status; null when there was no answer.</summary>
    public int? HttpStatus { get; init; }

    /// <summary>Media type of the answer; null when it named none.</summary>
    public string? ContentType { get; init; }

    /// <summary>Octets that were read.</summary>
    public long Length { get; init; }

    /// <summary>True when all of it was read, false when a bound or the connection ended it.</summary>
    public bool IsComplete { get; init; }

    /// <summary>Why it was not answered or not read to its end; null when all was well.</summary>
    public string? Cause { get; init; }
}

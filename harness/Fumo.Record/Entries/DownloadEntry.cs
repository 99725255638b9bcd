namespace Fumo.Record;

/// <summary>A request that reached the package server.</summary>
public sealed record DownloadEntry : Entry
{
    /// <summary>Number of the request in the run, from 1; <see cref="DownloadEndEntry"/> shares it.</summary>
    public required int Request { get; init; }

    /// <summary>GET, HEAD, POST (an install notification), …</summary>
    public required string Method { get; init; }

    /// <summary>The address that was asked for.</summary>
    public required string Url { get; init; }

    /// <summary>Header fields as they stood, secrets masked.</summary>
    public IReadOnlyList<HeaderField> Headers { get; init; } = [];

    /// <summary>Id of the offer that the address belongs to; null for an address that was never given out.</summary>
    public string? Offer { get; init; }

    /// <summary>What was asked for: package, descriptor, notification; null for an unknown address.</summary>
    public string? Part { get; init; }

    /// <summary>Text of the body of an install notification; null otherwise.</summary>
    public string? Body { get; init; }
}

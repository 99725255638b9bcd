namespace Fumo.Record;

/// <summary>How the package server's answer ended.</summary>
public sealed record DownloadEndEntry : Entry
{
    /// <summary>Number of the request, as in its <see cref="DownloadEntry"/>.</summary>
    public required int Request { get; init; }

    /// <summary>HTTP status that was sent; 0 when the connection was refused or broken before one.</summary>
    public required int HttpStatus { get; init; }

    /// <summary>Octets of the body that were sent.</summary>
    public required long Sent { get; init; }

    /// <summary>True when all that was asked for was sent.</summary>
    public required bool IsComplete { get; init; }

    /// <summary>The misbehaviour that was played, or how the other side closed; null when all was well.</summary>
    public string? Cause { get; init; }
}

namespace Fumo.Session;

/// <summary>An HTTP request with its whole body.</summary>
public sealed record WebRequest
{
    /// <summary>GET, HEAD, POST, …</summary>
    public required string Method { get; init; }

    /// <summary>The absolute address.</summary>
    public required Uri Uri { get; init; }

    /// <summary>The header fields.</summary>
    public WebHeaders Headers { get; init; } = [];

    /// <summary>The body, as far as it came.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Why the body did not come whole (closed in the middle, larger than is taken), in a sentence; null when it did.</summary>
    public string? BodyFailure { get; init; }

    /// <summary>Who asked, address and port; null where there is no network.</summary>
    public string? Remote { get; init; }
}

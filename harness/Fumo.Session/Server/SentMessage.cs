using Fumo.Dm;

namespace Fumo.Session;

/// <summary>A DM server's answer to an HTTP request.</summary>
public sealed record SentMessage
{
    /// <summary>Number of the HTTP exchange.</summary>
    public required int Exchange { get; init; }

    /// <summary>The HTTP status; null when the connection was broken instead of an answer.</summary>
    public int? HttpStatus { get; init; }

    /// <summary>The header fields.</summary>
    public WebHeaders Headers { get; init; } = [];

    /// <summary>The body as it goes out.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The message that the body is; null when it is none.</summary>
    public SyncMl? Message { get; init; }

    /// <summary>True when it is the answer to a message that came before, sent again.</summary>
    public bool IsRepeat { get; init; }
}

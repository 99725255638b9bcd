using Fumo.Dm;

namespace Fumo.Session;

/// <summary>An HTTP request to a DM server, and what the server made of it.</summary>
public sealed record ReceivedMessage
{
    /// <summary>Number of the HTTP exchange.</summary>
    public required int Exchange { get; init; }

    /// <summary>The request as it came.</summary>
    public required WebRequest Request { get; init; }

    /// <summary>The document that its body is, or why it is none; null when the body was not looked at.</summary>
    public DmReadResult? Reading { get; init; }

    /// <summary>The message; null when the body is none.</summary>
    public SyncMl? Message => Reading?.Document?.Message;

    /// <summary>What the check of the credentials found; null when the message was set aside before.</summary>
    public CredentialFinding? Credentials { get; init; }

    /// <summary>Why the message does not count, in a sentence; null when it does.</summary>
    public string? SetAside { get; init; }
}

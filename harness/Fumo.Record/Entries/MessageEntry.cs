namespace Fumo.Record;

/// <summary>One DM message on the wire: an HTTP body with what came around it.</summary>
public sealed record MessageEntry : Entry
{
    /// <summary>Number of the HTTP exchange in the run, from 1; request and response share it.</summary>
    public required int Exchange { get; init; }

    /// <summary>Who sent it: the DM client or the DM server.</summary>
    public required Side From { get; init; }

    /// <summary>True when the implementation under test sent it, false when the harness did.</summary>
    public required bool IsFromImplementation { get; init; }

    /// <summary>HTTP method and address of a request; null for a response.</summary>
    public string? Request { get; init; }

    /// <summary>HTTP status of a response; null for a request.</summary>
    public int? HttpStatus { get; init; }

    /// <summary>Header fields as they stood, secrets masked.</summary>
    public IReadOnlyList<HeaderField> Headers { get; init; } = [];

    /// <summary>The body in octets, secrets masked in place by '*' so that offsets hold; base64 in the file.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Why the body is not whole (closed in the middle, larger than is taken); null when it is.</summary>
    public string? BodyFailure { get; init; }

    /// <summary>The message as readable XML, for people; null when the body is no message. Rules read the body.</summary>
    public string? Decoded { get; init; }

    /// <summary>Why the body is no DM message; null when it is, or when there is none.</summary>
    public string? DecodeError { get; init; }

    /// <summary>What the receiving harness made of the sender's credentials; null for messages of the harness.</summary>
    public CredentialCheck? Credentials { get; init; }

    /// <summary>Why the harness set the message aside (another device's, a wrong content type, no session), in a sentence; null when it took it.</summary>
    public string? SetAside { get; init; }

    /// <summary>Octets of the body as it was, before masking.</summary>
    public int Length { get; init; }
}

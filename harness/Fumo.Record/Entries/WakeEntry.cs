namespace Fumo.Record;

/// <summary>The harness asked the implementation to open a session.</summary>
public sealed record WakeEntry : Entry
{
    /// <summary>poll, command, http, udp, manual.</summary>
    public required string Method { get; init; }

    /// <summary>Session id that was asked for, upper-case hexadecimal; null when the method cannot carry one.</summary>
    public string? SessionId { get; init; }

    /// <summary>What was done and what came of it: command line and exit code, URL and status, datagram length.</summary>
    public required string Detail { get; init; }

    /// <summary>Package #0 as it was sent, digest included; empty when there was none.</summary>
    public ReadOnlyMemory<byte> Notification { get; init; }
}

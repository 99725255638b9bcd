namespace Fumo.Record;

/// <summary>Why the scenario could not be brought about from here on: the world failed, or the harness did.</summary>
public sealed record TroubleEntry : Entry
{
    /// <summary>connection, timeout, refused, fixture, noEvidence, harness, implementationExited, launchFailed, operator.</summary>
    public required string Cause { get; init; }

    /// <summary>One sentence that a vendor can act on.</summary>
    public required string Reason { get; init; }

    /// <summary>The stack, when the harness is at fault.</summary>
    public string? Stack { get; init; }
}

namespace Fumo.Record;

/// <summary>The harness asked the server under test to start an operation for a device, in the way that the configuration tells.</summary>
public sealed record OfferEntry : Entry
{
    /// <summary>The device's id.</summary>
    public required string Device { get; init; }

    /// <summary>downloadAndUpdate, download, update or packageData.</summary>
    public required string Operation { get; init; }

    /// <summary>http, command, auto, manual.</summary>
    public required string Method { get; init; }

    /// <summary>What was done and what came of it: URL and status, command line and exit code.</summary>
    public required string Detail { get; init; }
}

namespace Fumo.Record;

/// <summary>An Exec that a scenario commanded on purpose; says what it was for.</summary>
public sealed record ExecEntry : Entry
{
    /// <summary>The exchange whose response carried it.</summary>
    public required int Exchange { get; init; }

    /// <summary>Its CmdID.</summary>
    public required string CmdId { get; init; }

    /// <summary>The node.</summary>
    public required string Target { get; init; }

    /// <summary>Its correlator, or null.</summary>
    public string? Correlator { get; init; }

    /// <summary>Root of the FUMO that the node belongs to; null for a node outside any.</summary>
    public string? Root { get; init; }

    /// <summary>What the package that the operation works on is: good, corrupted, wrongDevice, unsigned, unacceptable, failing; null for none.</summary>
    public string? Package { get; init; }

    /// <summary>The name of that package; null when it is not known.</summary>
    public string? PackageName { get; init; }

    /// <summary>The version that the package brings; null when the configuration does not tell.</summary>
    public string? PackageVersion { get; init; }

    /// <summary>The version that the package starts from; null when the configuration does not tell.</summary>
    public string? PackageFrom { get; init; }

    /// <summary>Id of the package server's offer that it works on; null when there is none.</summary>
    public string? Offer { get; init; }

    /// <summary>
    /// What the circumstances allow: success (all is well), failure (it cannot succeed: refused download, corrupted package,
    /// no package), either (the harness cannot know).
    /// </summary>
    public required string Expected { get; init; }

    /// <summary>Result codes that describe the cause best; empty when there is no preference.</summary>
    public IReadOnlyList<int> PreferredCodes { get; init; } = [];
}

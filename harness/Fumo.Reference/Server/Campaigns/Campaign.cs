namespace Fumo.Reference;

/// <summary>An operation that is offered to a device, with what an operator may say about it.</summary>
public sealed record Campaign
{
    /// <summary>What the device is to do.</summary>
    public required CampaignKind Kind { get; init; }

    /// <summary>The firmware that the package brings.</summary>
    public string Version { get; init; } = "2.0";

    /// <summary>What is the matter with the package.</summary>
    public PackageKind Package { get; init; } = PackageKind.Good;

    /// <summary>Where the package is hosted; null for the server's own packages.</summary>
    public Uri? Url { get; init; }

    /// <summary>True when each Exec carries a correlator.</summary>
    public bool IsCorrelated { get; init; } = true;

    /// <summary>The correlator of its first Exec; null for one of the server's own.</summary>
    public string? Correlator { get; init; }

    /// <summary>The object that is meant; null for the first that is found.</summary>
    public string? Root { get; init; }

    /// <summary>The object that the server is to add when it is not there; null to add none.</summary>
    public string? Create { get; init; }
}

namespace Fumo.Reference;

/// <summary>What a server wants of a device, under the names of the operations that it can be made to start.</summary>
public enum CampaignKind
{
    /// <summary>Fetch the package, nothing further (FUMO 1.0.2, 6.1.1).</summary>
    Download,

    /// <summary>Apply the package, delivered before if the device has none (6.1.2).</summary>
    Update,

    /// <summary>Fetch and apply by one command (6.1.3).</summary>
    DownloadAndUpdate,

    /// <summary>Apply a package that DM itself carries (6.1).</summary>
    PackageData,
}

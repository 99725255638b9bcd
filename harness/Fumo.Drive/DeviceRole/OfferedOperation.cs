namespace Fumo.Drive;

/// <summary>What a DM server can be made to start (the keys of <c>server.offers</c>).</summary>
public enum OfferedOperation
{
    /// <summary>A download that is followed by the update (FUMO 1.0.2, 6.1.3).</summary>
    DownloadAndUpdate,

    /// <summary>A download alone (FUMO 1.0.2, 6.1.1).</summary>
    Download,

    /// <summary>An update with the package that is on the device (FUMO 1.0.2, 6.1.2).</summary>
    Update,

    /// <summary>An update with a package that the server brings by DM (FUMO 1.0.2, 5.1.7).</summary>
    PackageData,
}

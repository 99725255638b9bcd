namespace Fumo.Mo;

/// <summary>The operations that a server can start by Exec (FUMO 1.0.2, 6.1).</summary>
public enum FumoOperation
{
    /// <summary>Fetch the package from Download/PkgURL (6.1.1).</summary>
    Download,

    /// <summary>Apply the package that is there (6.1.2).</summary>
    Update,

    /// <summary>Fetch the package from DownloadAndUpdate/PkgURL and apply it (6.1.3).</summary>
    DownloadAndUpdate,
}

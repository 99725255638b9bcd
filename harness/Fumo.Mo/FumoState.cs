namespace Fumo.Mo;

/// <summary>The values of a FUMO's State node (FUMO 1.0.2, 5.1.10).</summary>
public enum FumoState
{
    /// <summary>Nothing has begun.</summary>
    Idle = 10,

    /// <summary>The download failed.</summary>
    DownloadFailed = 20,

    /// <summary>The download has begun.</summary>
    DownloadProgressing = 30,

    /// <summary>The package has been received.</summary>
    DownloadComplete = 40,

    /// <summary>The package is there and waits for the command to apply it.</summary>
    ReadyToUpdate = 50,

    /// <summary>The update has begun.</summary>
    UpdateProgressing = 60,

    /// <summary>The update failed and the package is still there.</summary>
    UpdateFailedHaveData = 70,

    /// <summary>The update failed and the package is gone.</summary>
    UpdateFailedNoData = 80,

    /// <summary>The update succeeded and the package is still there.</summary>
    UpdateSuccessfulHaveData = 90,

    /// <summary>The update succeeded and the package is gone.</summary>
    UpdateSuccessfulNoData = 100,
}

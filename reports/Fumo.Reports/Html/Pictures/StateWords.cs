using Fumo.Mo;

namespace Fumo.Reports;

/// <summary>The states and what moves them, in words.</summary>
internal static class StateWords
{
    /// <summary>For example: 30 Download progressing.</summary>
    internal static string Of(FumoState state) => $"{(int)state} {Name(state)}";

    /// <summary>For example: Download progressing.</summary>
    internal static string Name(FumoState state) => state switch
    {
        FumoState.Idle => "Idle",
        FumoState.DownloadFailed => "Download failed",
        FumoState.DownloadProgressing => "Download progressing",
        FumoState.DownloadComplete => "Download complete",
        FumoState.ReadyToUpdate => "Ready to update",
        FumoState.UpdateProgressing => "Update progressing",
        FumoState.UpdateFailedHaveData => "Update failed, package kept",
        FumoState.UpdateFailedNoData => "Update failed, no package",
        FumoState.UpdateSuccessfulHaveData => "Update done, package kept",
        FumoState.UpdateSuccessfulNoData => "Update done, no package",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}

namespace Fumo.Mo;

/// <summary>What sets a transition off (FUMO 1.0.2, 6, figure 2).</summary>
public enum StateTrigger
{
    /// <summary>The client, on its own account.</summary>
    Client,

    /// <summary>An Exec on Download.</summary>
    ExecDownload,

    /// <summary>An Exec on Update.</summary>
    ExecUpdate,

    /// <summary>An Exec on DownloadAndUpdate.</summary>
    ExecDownloadAndUpdate,

    /// <summary>A Replace of Update/PkgData.</summary>
    ReplacePkgData,

    /// <summary>A Replace of one of the PkgURL nodes.</summary>
    ReplacePkgUrl,

    /// <summary>The client takes an interrupted operation up again, its alert still outstanding.</summary>
    Resume,
}

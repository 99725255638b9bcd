using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>What is remembered of one FUMO object.</summary>
internal sealed class FumoRecord
{
    public required int Id { get; set; }

    public required string Root { get; set; }

    public FumoState State { get; set; } = FumoState.Idle;

    public string PkgName { get; set; } = string.Empty;

    public string PkgVersion { get; set; } = string.Empty;

    public string DownloadUrl { get; set; } = string.Empty;

    public string DownloadAndUpdateUrl { get; set; } = string.Empty;

    public bool HasPackage { get; set; }

    public OperationOrder? Underway { get; set; }
}

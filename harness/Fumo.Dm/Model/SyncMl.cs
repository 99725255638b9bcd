namespace Fumo.Dm;

/// <summary>One DM message: header and body (DM Representation Protocol 1.2.1, SyncML).</summary>
public sealed record SyncMl : Element
{
    /// <summary>Routing, versions, session and credentials.</summary>
    public SyncHdr Header { get; init; } = new();

    /// <summary>Commands, statuses and results, and whether the package ends here.</summary>
    public SyncBody Body { get; init; } = new();
}

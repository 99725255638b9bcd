namespace Fumo.Record;

/// <summary>The harness begins to play a device against a DM server: what the server will find.</summary>
public sealed record PlayedDeviceEntry : Entry
{
    /// <summary>The device's id, the Source of its messages.</summary>
    public required string Device { get; init; }

    /// <summary>URIs of its FUMO objects; those that the server has yet to add included.</summary>
    public required IReadOnlyList<string> Roots { get; init; }

    /// <summary>Paths below each object of the nodes that it has: State, Download, Download/PkgURL, …</summary>
    public required IReadOnlyList<string> Nodes { get; init; }

    /// <summary>xml or wbxml.</summary>
    public required string Encoding { get; init; }

    /// <summary>The largest message that it announces; null for none.</summary>
    public int? MaxMsgSize { get; init; }

    /// <summary>The largest object that it announces; null for none.</summary>
    public int? MaxObjSize { get; init; }

    /// <summary>True when it holds a package that waits for an update when it begins.</summary>
    public bool HoldsPackage { get; init; }

    /// <summary>True when it keeps its package after an update.</summary>
    public bool KeepsPackage { get; init; }
}

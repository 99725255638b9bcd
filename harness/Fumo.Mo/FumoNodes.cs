using Fumo.Dm;

namespace Fumo.Mo;

/// <summary>The nodes of the management object as a table (FUMO 1.0.2, 5.1).</summary>
public static class FumoNodes
{
    /// <summary>The Type of x: what the object is found by (5.1.1).</summary>
    public const string Identifier = "urn:oma:mo:oma-fumo:1.0";

    /// <summary>Where a FUMO stands when nobody asks for another place.</summary>
    public const string DefaultRoot = "./FUMO/Pkg1";

    /// <summary>Name of the package.</summary>
    public const string PkgName = "PkgName";

    /// <summary>Version of the package.</summary>
    public const string PkgVersion = "PkgVersion";

    /// <summary>Target of the Exec that downloads.</summary>
    public const string Download = "Download";

    /// <summary>Where Download fetches from.</summary>
    public const string DownloadPkgUrl = "Download/PkgURL";

    /// <summary>Target of the Exec that updates.</summary>
    public const string Update = "Update";

    /// <summary>The package, carried by DM.</summary>
    public const string PkgData = "Update/PkgData";

    /// <summary>Target of the Exec that downloads and updates.</summary>
    public const string DownloadAndUpdate = "DownloadAndUpdate";

    /// <summary>Where DownloadAndUpdate fetches from.</summary>
    public const string DownloadAndUpdatePkgUrl = "DownloadAndUpdate/PkgURL";

    /// <summary>The current state.</summary>
    public const string State = "State";

    /// <summary>Where vendors put their own nodes.</summary>
    public const string Ext = "Ext";

    private const AccessTypes Get = AccessTypes.Get;
    private const AccessTypes Replace = AccessTypes.Replace;
    private const AccessTypes Exec = AccessTypes.Exec;

    /// <summary>All nodes, parents before children.</summary>
    public static IReadOnlyList<FumoNode> Table { get; } =
    [
        new(string.Empty, "5.1.1", "node", Get, Occurrence.ZeroOrMore, "one update package"),
        new(PkgName, "5.1.2", "chr", Get, Occurrence.ZeroOrOne, "name of the package"),
        new(PkgVersion, "5.1.3", "chr", Get, Occurrence.ZeroOrOne, "version of the package"),
        new(Download, "5.1.4", "node", Exec | Get, Occurrence.ZeroOrOne, "starts a download"),
        new(DownloadPkgUrl, "5.1.5", "chr", Replace | Get, Occurrence.One, "where the download comes from"),
        new(Update, "5.1.6", "node", Exec | Get, Occurrence.ZeroOrOne, "starts an update"),
        new(PkgData, "5.1.7", "bin", Replace, Occurrence.ZeroOrOne, "the package itself"),
        new(DownloadAndUpdate, "5.1.8", "node", Exec | Get, Occurrence.ZeroOrOne, "starts a download and then an update"),
        new(DownloadAndUpdatePkgUrl, "5.1.9", "chr", Replace | Get, Occurrence.One, "where that download comes from"),
        new(State, "5.1.10", "int", Get, Occurrence.One, "the current state"),
        new(Ext, "5.1.11", "node", Get, Occurrence.ZeroOrOne, "vendor's nodes"),
    ];

    /// <summary>The row of a path below x; null for a node that the standard does not know.</summary>
    /// <param name="path">The path below x.</param>
    public static FumoNode? Find(string path) => Table.FirstOrDefault(node => node.Path == path);
}

namespace Fumo.Drive;

/// <summary>How a package comes onto the device.</summary>
public enum DeliverBy
{
    /// <summary>As the client allows: package data if it takes them, else a download.</summary>
    Any,

    /// <summary>By DM: Replace on Update/PkgData.</summary>
    Data,

    /// <summary>By DM, in messages so small that the package takes several chunks, where the client takes large objects.</summary>
    Chunks,

    /// <summary>By an Exec on Download, waited for to its end.</summary>
    Download,
}

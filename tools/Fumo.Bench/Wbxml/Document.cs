namespace Fumo.Bench.Wbxml;

/// <summary>The documents that are read and written.</summary>
public enum Document
{
    /// <summary>A client's first package, about 2 kB.</summary>
    Package1,

    /// <summary>A reply with 60 items.</summary>
    SixtyItems,

    /// <summary>A firmware package of 1 MiB as OPAQUE.</summary>
    PkgData,
}

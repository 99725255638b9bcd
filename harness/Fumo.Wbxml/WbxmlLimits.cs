namespace Fumo.Wbxml;

/// <summary>What a reader takes before it stops; checked before any loop.</summary>
public readonly record struct WbxmlLimits
{
    /// <summary>The limits that are used unless told otherwise.</summary>
    public WbxmlLimits()
    {
    }

    /// <summary>Depth of elements.</summary>
    public int MaxDepth { get; init; } = 32;

    /// <summary>Octets of the string table.</summary>
    public int MaxStringTable { get; init; } = 1024 * 1024;

    /// <summary>Elements in a document.</summary>
    public int MaxElements { get; init; } = 500_000;

    /// <summary>Octets of text taken out of the string table, all references added up.</summary>
    public int MaxReferenced { get; init; } = 16 * 1024 * 1024;
}

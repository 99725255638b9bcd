namespace Fumo.Dm;

/// <summary>What a reader takes before it stops; checked before any loop.</summary>
public sealed record DmLimits
{
    /// <summary>The limits that are used unless told otherwise.</summary>
    public static DmLimits Default { get; } = new();

    /// <summary>Octets of a message.</summary>
    public int MaxOctets { get; init; } = 16 * 1024 * 1024;

    /// <summary>Depth of elements.</summary>
    public int MaxDepth { get; init; } = 32;

    /// <summary>Octets of the WBXML string table.</summary>
    public int MaxStringTable { get; init; } = 1024 * 1024;

    /// <summary>Elements in a message.</summary>
    public int MaxElements { get; init; } = 500_000;
}

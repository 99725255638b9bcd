using Fumo.Wbxml;

namespace Fumo.Dm;

/// <summary>Ways to write a message that other implementations use, right or wrong.</summary>
public sealed record DmWriteOptions
{
    /// <summary>The way that is used unless told otherwise.</summary>
    public static DmWriteOptions Default { get; } = new();

    /// <summary>XML: writes the declaration.</summary>
    public bool HasDeclaration { get; init; } = true;

    /// <summary>XML: a document type declaration, written as it is; null for none.</summary>
    public string? DocumentType { get; init; }

    /// <summary>XML: writes the namespace of the root element.</summary>
    public bool HasRootNamespace { get; init; } = true;

    /// <summary>XML: writes the namespace of each child of Meta.</summary>
    public bool HasMetaNamespace { get; init; } = true;

    /// <summary>XML: declares both namespaces at the root and writes every name with a prefix.</summary>
    public bool HasPrefixes { get; init; }

    /// <summary>XML: writes empty elements as a pair of tags.</summary>
    public bool HasEmptyPairs { get; init; }

    /// <summary>Writes the Correlator of an Alert before its Data.</summary>
    public bool IsCorrelatorFirst { get; init; }

    /// <summary>WBXML: the header.</summary>
    public WbxmlHeader Header { get; init; } = new();

    /// <summary>WBXML: writes text of Data as OPAQUE, too.</summary>
    public bool HasOpaqueText { get; init; }
}

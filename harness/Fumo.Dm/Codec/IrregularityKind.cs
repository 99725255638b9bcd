namespace Fumo.Dm;

/// <summary>What a reader tolerated.</summary>
public enum IrregularityKind
{
    /// <summary>The octets are not well-formed XML; a lenient second reading made sense of them.</summary>
    NotWellFormed,

    /// <summary>A child stands in another place than the DTD gives it.</summary>
    OutOfOrder,

    /// <summary>An element carries no namespace, or not the one it belongs to.</summary>
    Namespace,

    /// <summary>An element that the representation does not know, or does not know there.</summary>
    UnknownElement,

    /// <summary>An element stands twice where one is allowed.</summary>
    Repeated,

    /// <summary>An element that must be there is missing.</summary>
    Missing,

    /// <summary>A document type declaration was skipped.</summary>
    DocumentType,

    /// <summary>An integer is written with more octets than it needs.</summary>
    OverlongInteger,

    /// <summary>The public identifier is unknown, or is of another version than the message says.</summary>
    PublicIdentifier,

    /// <summary>The character set is not UTF-8, or the octets are not what the character set allows.</summary>
    Charset,

    /// <summary>Octets follow the end of the document.</summary>
    TrailingOctets,

    /// <summary>A tag of code page 2 stands directly in the message, not in OPAQUE.</summary>
    InlineDdf,
}

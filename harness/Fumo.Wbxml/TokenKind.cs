namespace Fumo.Wbxml;

/// <summary>What a reader stands on.</summary>
public enum TokenKind
{
    /// <summary>Nothing was read yet.</summary>
    None,

    /// <summary>An element begins; it has an end only when it has content.</summary>
    StartTag,

    /// <summary>An element with content ends.</summary>
    EndTag,

    /// <summary>Text, inline or out of the string table.</summary>
    Text,

    /// <summary>Octets as they are.</summary>
    Opaque,

    /// <summary>One character, by its code point.</summary>
    Entity,

    /// <summary>A document-type specific extension; SyncML defines none.</summary>
    Extension,

    /// <summary>The root element is closed.</summary>
    EndOfDocument,
}

namespace Fumo.Dm;

/// <summary>How XML is laid out.</summary>
internal enum XmlLayout
{
    /// <summary>As it goes on the wire.</summary>
    Compact,

    /// <summary>For people: indented, with remarks.</summary>
    Readable,

    /// <summary>For people, with the octets of each element.</summary>
    WithOffsets,
}

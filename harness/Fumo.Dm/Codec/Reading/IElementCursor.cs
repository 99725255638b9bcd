namespace Fumo.Dm;

/// <summary>
/// Walks the elements of one document, whatever its encoding. Each child that was entered must be consumed: by reading its text
/// or data, by skipping it, or by asking for its children until there are no more. After trouble there are no more of anything.
/// </summary>
internal interface IElementCursor
{
    /// <summary>Name of the element that was entered last, as it stood.</summary>
    string Name { get; }

    /// <summary>Why there is no more; null while it goes well.</summary>
    DmReadError? Error { get; }

    /// <summary>Enters the next child of the innermost open element; false when that element ends.</summary>
    /// <param name="tag">The child's tag; Unknown or one without a meaning when nobody knows it.</param>
    /// <param name="start">The child's first octet.</param>
    bool TryNextChild(out Tag tag, out int start);

    /// <summary>Consumes the element that was entered last as text.</summary>
    string ReadText();

    /// <summary>Consumes the element that was entered last as data.</summary>
    /// <param name="start">The element's first octet.</param>
    DataValue ReadData(int start);

    /// <summary>Consumes the element that was entered last.</summary>
    void Skip();

    /// <summary>The octets from an element's first to the one read last.</summary>
    /// <param name="start">The element's first octet.</param>
    OctetRange Since(int start);

    /// <summary>Notes something that was tolerated.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="start">Its first octet; it goes to the one read last.</param>
    /// <param name="detail">What was met.</param>
    void Note(IrregularityKind kind, int start, string detail);
}

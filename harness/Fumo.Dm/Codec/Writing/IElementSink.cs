namespace Fumo.Dm;

/// <summary>Takes the elements of one document and writes them in one encoding.</summary>
internal interface IElementSink
{
    /// <summary>Begins an element that holds elements.</summary>
    /// <param name="tag">The element.</param>
    /// <param name="element">What it stands for; null when the model has nothing of its own for it.</param>
    void Start(Tag tag, Element? element);

    /// <summary>Ends the innermost element.</summary>
    /// <param name="tag">The element.</param>
    void End(Tag tag);

    /// <summary>Writes an element without content.</summary>
    /// <param name="tag">The element.</param>
    void Empty(Tag tag);

    /// <summary>Writes an element that holds text.</summary>
    /// <param name="tag">The element.</param>
    /// <param name="text">The text.</param>
    void Text(Tag tag, string text);

    /// <summary>Writes a Data element.</summary>
    /// <param name="data">The content.</param>
    /// <param name="type">The media type that its Meta gives; null when there is none.</param>
    void Data(DataValue data, string? type);

    /// <summary>True when the encoding can only carry the data as base64, which its Format must then say.</summary>
    /// <param name="data">The content.</param>
    bool NeedsBase64(DataValue data);

    /// <summary>Writes an element that the model knows by name only.</summary>
    /// <param name="command">The element.</param>
    void Unknown(UnknownCommand command);

    /// <summary>Writes octets without looking at them.</summary>
    /// <param name="octets">The octets, in the encoding of the document.</param>
    void Raw(ReadOnlySpan<byte> octets);
}

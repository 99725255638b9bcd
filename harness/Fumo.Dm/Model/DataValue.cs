using System.Text;

namespace Fumo.Dm;

/// <summary>
/// The content of a Data element: text, or octets that survive unchanged. Text of an XML message and STR_I of WBXML come as
/// text; OPAQUE comes as octets. Both views are there whichever it was.
/// </summary>
public sealed record DataValue : Element
{
    private string? text;
    private ReadOnlyMemory<byte>? value;

    private DataValue()
    {
    }

    /// <summary>True when the content was OPAQUE, or is to be written so where the encoding knows it.</summary>
    public bool IsOpaque { get; private init; }

    /// <summary>True when the content is markup (an XML subtree such as TNDS), kept as its text.</summary>
    public bool IsMarkup { get; private init; }

    /// <summary>The content as text: octets are read as UTF-8, what is no UTF-8 becomes U+FFFD.</summary>
    public string Text => text ??= WellKnown.TextOf(value!.Value.Span);

    /// <summary>The content as octets: text is written as UTF-8.</summary>
    public ReadOnlyMemory<byte> Value => value ??= Encoding.UTF8.GetBytes(text!);

    /// <summary>True when there is nothing in it.</summary>
    public bool IsEmpty => text is { } known ? known.Length == 0 : value!.Value.IsEmpty;

    /// <summary>Data that is text.</summary>
    /// <param name="text">The text, unescaped.</param>
    public static DataValue OfText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new DataValue { text = text };
    }

    /// <summary>Data that is octets.</summary>
    /// <param name="octets">The octets; not copied.</param>
    public static DataValue OfOctets(ReadOnlyMemory<byte> octets) => new() { value = octets, IsOpaque = true };

    /// <summary>Data that is markup, by its text.</summary>
    /// <param name="markup">The outer XML of the content.</param>
    public static DataValue OfMarkup(string markup)
    {
        ArgumentNullException.ThrowIfNull(markup);
        return new DataValue { text = markup, IsMarkup = true };
    }

    /// <summary>Data read from a message: UTF-8 text or octets, not copied, decoded when asked for.</summary>
    internal static DataValue Read(ReadOnlyMemory<byte> content, bool isOpaque, OctetRange octets) =>
        new() { value = content, IsOpaque = isOpaque, Octets = octets };

    /// <summary>Markup read from a message, by its UTF-8 text.</summary>
    internal static DataValue ReadMarkup(ReadOnlyMemory<byte> content, OctetRange octets) =>
        new() { value = content, IsMarkup = true, Octets = octets };

    /// <summary>Same content: the octets decide, not how they were carried.</summary>
    /// <param name="other">The data to compare with.</param>
    public bool Equals(DataValue? other) => other is not null && Value.Span.SequenceEqual(other.Value.Span);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        hash.AddBytes(Value.Span);
        return hash.ToHashCode();
    }

    /// <summary>The content as text.</summary>
    public override string ToString() => Text;
}

using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Fumo.Wbxml;

namespace Fumo.Dm;

/// <summary>Walks the elements of an XML document in UTF-8.</summary>
internal ref struct XmlCursor : IElementCursor
{
    private readonly ReadOnlyMemory<byte> octets;
    private readonly OctetMap? map;
    private readonly Notes notes;
    private XmlScanner scanner;
    private bool isEmpty;

    public XmlCursor(XmlText text, DmLimits limits, Notes notes)
    {
        (octets, map, this.notes) = (text.Octets, text.Map, notes);
        scanner = new XmlScanner(octets.Span, text.Start, limits, notes);
    }

    public readonly DmReadError? Error => scanner.Error;

    public readonly int Offset => scanner.Offset;

    public readonly string Name => Encoding.UTF8.GetString(scanner.LocalName);

    public bool TryNextChild(out Tag tag, out int start)
    {
        (tag, start) = (Tag.Unknown, 0);
        if (isEmpty)
        {
            return isEmpty = false;
        }

        while (scanner.Read() && scanner.Kind is not (TokenKind.EndTag or TokenKind.EndOfDocument))
        {
            if (scanner.Kind == TokenKind.StartTag)
            {
                start = scanner.TokenStart;
                tag = Enter();
                return true;
            }

            if (!scanner.Content.Trim(" \t\r\n"u8).IsEmpty)
            {
                Note(IrregularityKind.UnknownElement, scanner.TokenStart, "text between elements");
            }
        }

        return false;
    }

    public string ReadText()
    {
        if (isEmpty || !scanner.Read() || scanner.Kind == TokenKind.EndTag)
        {
            isEmpty = false;
            return "";
        }

        ReadOnlySpan<byte> first = scanner.Content;
        if (!IsPlainText())
        {
            return WellKnown.TextOf(Gather(0, 0).WrittenSpan);
        }

        int at = scanner.ContentOffset;
        CheckCharset(first, at);
        return !scanner.Read() || scanner.Kind == TokenKind.EndTag ? WellKnown.TextOf(first) : WellKnown.TextOf(Gather(at, first.Length).WrittenSpan);
    }

    public DataValue ReadData(int start)
    {
        if (isEmpty || !scanner.Read() || scanner.Kind == TokenKind.EndTag)
        {
            isEmpty = false;
            return DataValue.Read(default, isOpaque: false, Since(start));
        }

        int at = scanner.TokenStart;
        if (!IsPlainText())
        {
            return ReadMixedData(start, at, 0);
        }

        int length = scanner.Content.Length;
        CheckCharset(scanner.Content, at);
        return !scanner.Read() || scanner.Kind == TokenKind.EndTag
            ? DataValue.Read(octets.Slice(at, length), isOpaque: false, Since(start))
            : ReadMixedData(start, at, length);
    }

    public void Skip()
    {
        if (isEmpty)
        {
            isEmpty = false;
            return;
        }

        int depth = scanner.Depth;
        while (scanner.Depth >= depth && scanner.Read())
        {
        }
    }

    public readonly OctetRange Since(int start) => map is null
        ? new(start, scanner.Offset - start)
        : map.RangeOf(start, scanner.Offset);

    public readonly void Note(IrregularityKind kind, int start, string detail) => notes.Add(kind, start, scanner.Offset, detail);

    private readonly bool IsPlainText() => scanner.Kind == TokenKind.Text && !scanner.IsCdata && XmlTextDecoder.IsPlain(scanner.Content);

    private Tag Enter()
    {
        isEmpty = !scanner.HasContent;
        Tag tag = Tags.Of(scanner.LocalName, out bool exact);
        if (tag == Tag.Unknown)
        {
            return tag;
        }

        if (!exact)
        {
            Note(IrregularityKind.UnknownElement, scanner.TokenStart, $"{Name}, read as {tag.Name()}");
        }

        CheckNamespace(tag);
        return tag;
    }

    // An element that only inherits what its parent was already blamed for is not blamed again.
    private readonly void CheckNamespace(Tag tag)
    {
        XmlNamespace expected = (XmlNamespace)(tag.Page() + 1);
        bool isInherited = !scanner.IsRoot && scanner.Namespace == scanner.ParentNamespace && scanner.Namespace is XmlNamespace.None or XmlNamespace.Other;
        if (scanner.Namespace != expected && !isInherited)
        {
            Note(IrregularityKind.Namespace, scanner.TokenStart, scanner.Namespace == XmlNamespace.None ? $"{tag.Name()} without a namespace" : $"{tag.Name()} in a foreign namespace");
        }
    }

    /// <summary>Data with elements in it is markup, kept as it stands between the tags; anything else is text.</summary>
    private DataValue ReadMixedData(int start, int from, int readAlready)
    {
        ArrayBufferWriter<byte> text = Gather(from, readAlready, out bool hasElements, out int end);
        if (!hasElements)
        {
            return DataValue.Read(text.WrittenMemory, isOpaque: false, Since(start));
        }

        ReadOnlyMemory<byte> markup = octets[from..end];
        return DataValue.ReadMarkup(markup.Trim(" \t\r\n"u8), Since(start));
    }

    private ArrayBufferWriter<byte> Gather(int from, int readAlready)
    {
        ArrayBufferWriter<byte> text = Gather(from, readAlready, out bool hasElements, out int end);
        if (hasElements)
        {
            notes.Add(IrregularityKind.UnknownElement, from, end, "elements within text");
        }

        return text;
    }

    // The token that the scanner stands on belongs to the content, too.
    private ArrayBufferWriter<byte> Gather(int from, int readAlready, out bool hasElements, out int end)
    {
        ArrayBufferWriter<byte> text = new();
        text.Write(octets.Span.Slice(from, readAlready));
        hasElements = false;
        bool onStartTag = scanner.Kind == TokenKind.StartTag;
        int depth = scanner.Depth - (onStartTag && scanner.HasContent ? 1 : 0);
        do
        {
            hasElements |= scanner.Kind == TokenKind.StartTag;
            if (scanner.Kind == TokenKind.Text)
            {
                CheckCharset(scanner.Content, scanner.ContentOffset);
                XmlTextDecoder.Append(scanner.Content, scanner.ContentOffset, scanner.IsCdata, text, notes);
            }
        }
        while (scanner.Read() && scanner.Depth >= depth);
        end = scanner.TokenStart;
        return text;
    }

    private readonly void CheckCharset(ReadOnlySpan<byte> text, int at)
    {
        if (!Utf8.IsValid(text))
        {
            notes.Add(IrregularityKind.Charset, at, at + text.Length, "text that is no UTF-8");
        }
    }
}

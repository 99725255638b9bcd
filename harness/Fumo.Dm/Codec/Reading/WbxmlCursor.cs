using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Fumo.Wbxml;

namespace Fumo.Dm;

/// <summary>Walks the elements of a WBXML document.</summary>
internal ref struct WbxmlCursor : IElementCursor
{
    private readonly ReadOnlyMemory<byte> octets;
    private readonly Notes notes;
    private WbxmlReader reader;
    private bool isEmpty;

    public WbxmlCursor(ReadOnlyMemory<byte> octets, WbxmlHeader header, WbxmlLimits limits, Notes notes)
    {
        (this.octets, this.notes) = (octets, notes);
        reader = new WbxmlReader(octets.Span, header, limits);
    }

    public DmReadError? Error { get; private set; }

    public readonly bool HasOverlongInteger => reader.HasOverlongInteger;

    public readonly int Offset => reader.Offset;

    public readonly string Name => reader.Tag == GlobalToken.Literal
        ? Encoding.UTF8.GetString(reader.Content)
        : CodePages.NameOf(reader.CodePage, reader.Tag) ?? $"0x{reader.Tag:X2} (code page {reader.CodePage})";

    public bool TryNextChild(out Tag tag, out int start)
    {
        (tag, start) = (Tag.Unknown, 0);
        if (isEmpty)
        {
            return isEmpty = false;
        }

        while (Advance() && reader.Kind is not (TokenKind.EndTag or TokenKind.EndOfDocument))
        {
            if (reader.Kind == TokenKind.StartTag)
            {
                start = reader.TokenStart;
                tag = Enter();
                return true;
            }

            NoteStray();
        }

        return false;
    }

    public string ReadText()
    {
        if (isEmpty || !Advance() || reader.Kind == TokenKind.EndTag)
        {
            isEmpty = false;
            return "";
        }

        if (reader.Kind != TokenKind.Text)
        {
            return WellKnown.TextOf(Gather([], out _).WrittenSpan);
        }

        ReadOnlySpan<byte> first = reader.Content;
        CheckCharset(first);
        return !Advance() || reader.Kind == TokenKind.EndTag ? WellKnown.TextOf(first) : WellKnown.TextOf(Gather(first, out _).WrittenSpan);
    }

    public DataValue ReadData(int start)
    {
        if (isEmpty || !Advance() || reader.Kind == TokenKind.EndTag)
        {
            isEmpty = false;
            return DataValue.Read(default, isOpaque: false, Since(start));
        }

        bool isOpaque = reader.Kind == TokenKind.Opaque;
        if (reader.Kind == TokenKind.StartTag)
        {
            return ReadMarkup(start);
        }

        if (!isOpaque && reader.Kind != TokenKind.Text)
        {
            return ReadMixedData(start, [], isOpaque);
        }

        ReadOnlySpan<byte> first = reader.Content;
        int at = reader.ContentOffset;
        if (!isOpaque)
        {
            CheckCharset(first);
        }

        return !Advance() || reader.Kind == TokenKind.EndTag
            ? DataValue.Read(at < 0 ? first.ToArray() : octets.Slice(at, first.Length), isOpaque, Since(start))
            : ReadMixedData(start, first, isOpaque);
    }

    public void Skip()
    {
        if (isEmpty)
        {
            isEmpty = false;
            return;
        }

        int depth = reader.Depth;
        while (reader.Depth >= depth && Advance())
        {
        }
    }

    public readonly OctetRange Since(int start) => new(start, reader.Offset - start);

    public readonly void Note(IrregularityKind kind, int start, string detail) => notes.Add(kind, start, reader.Offset, detail);

    private Tag Enter()
    {
        isEmpty = !reader.HasContent;
        if (reader.HasAttributes)
        {
            Note(IrregularityKind.UnknownElement, reader.TokenStart, $"attributes of {Name}");
        }

        return reader.Tag == GlobalToken.Literal ? Tags.Of(reader.Content, out _) : Tags.Of(reader.CodePage, reader.Tag);
    }

    private bool Advance()
    {
        if (Error is not null)
        {
            return false;
        }

        return IsSuccess(reader.Read());
    }

    private bool IsSuccess(ReadStatus status)
    {
        if (status == ReadStatus.Success)
        {
            return true;
        }

        Error = new DmReadError(reader.TokenStart, reader.CodePage, reader.Trouble ?? "") { IsIncomplete = status == ReadStatus.Incomplete };
        return false;
    }

    // Elements of a tree that stand in the Data itself, instead of in a document of their own.
    private DataValue ReadMarkup(int start)
    {
        if (reader.CodePage == CodePages.DmDdf.Number)
        {
            Note(IrregularityKind.InlineDdf, reader.TokenStart, $"{Name} in Data");
        }

        StringBuilder markup = new();
        MarkupText output = new(markup);
        do
        {
            if (reader.Kind == TokenKind.StartTag && !IsSuccess(output.CopyElement(ref reader)))
            {
                break;
            }
        }
        while (Advance() && reader.Kind != TokenKind.EndTag);
        return DataValue.ReadMarkup(Encoding.UTF8.GetBytes(markup.ToString()), Since(start));
    }

    private DataValue ReadMixedData(int start, ReadOnlySpan<byte> first, bool isOpaque)
    {
        ArrayBufferWriter<byte> content = Gather(first, out bool hasOpaque);
        return DataValue.Read(content.WrittenMemory, isOpaque || hasOpaque, Since(start));
    }

    // The token that the reader stands on belongs to the content, too.
    private ArrayBufferWriter<byte> Gather(ReadOnlySpan<byte> first, out bool hasOpaque)
    {
        ArrayBufferWriter<byte> content = new();
        content.Write(first);
        hasOpaque = false;
        Span<byte> character = stackalloc byte[4];
        int depth = reader.Depth - (reader.Kind == TokenKind.StartTag && reader.HasContent ? 1 : 0);
        do
        {
            switch (reader.Kind)
            {
                case TokenKind.Text or TokenKind.Opaque:
                    hasOpaque |= reader.Kind == TokenKind.Opaque;
                    content.Write(reader.Content);
                    break;
                case TokenKind.Entity:
                    content.Write(character[..new Rune(reader.CodePoint).EncodeToUtf8(character)]);
                    break;
                case TokenKind.StartTag:
                    Note(IrregularityKind.UnknownElement, reader.TokenStart, $"{Name} within text");
                    break;
            }
        }
        while (Advance() && reader.Depth >= depth);
        return content;
    }

    private readonly void NoteStray()
    {
        bool isBlank = reader.Kind == TokenKind.Text && reader.Content.Trim(" \t\r\n"u8).IsEmpty;
        if (!isBlank)
        {
            Note(IrregularityKind.UnknownElement, reader.TokenStart, "text between elements");
        }
    }

    private readonly void CheckCharset(ReadOnlySpan<byte> text)
    {
        if (!Utf8.IsValid(text))
        {
            Note(IrregularityKind.Charset, reader.TokenStart, "text that is no UTF-8");
        }
    }
}

namespace Fumo.Wbxml;

/// <summary>Reads the body of a WBXML document token by token, without allocating.</summary>
/// <remarks>SWITCH_PAGE is followed silently: it may stand anywhere, and be redundant. After anything but Success the reader stays where it is.</remarks>
public ref partial struct WbxmlReader
{
    private readonly ReadOnlySpan<byte> octets;
    private readonly ReadOnlySpan<byte> stringTable;
    private readonly int maxDepth;
    private int offset;
    private int depth;
    private int elementsLeft;
    private int referencesLeft;
    private bool hasRoot;

    /// <summary>A reader of one document.</summary>
    /// <param name="octets">The document, header included.</param>
    /// <param name="header">Its header, as read from the same octets.</param>
    /// <param name="limits">What is taken before the reader stops.</param>
    public WbxmlReader(ReadOnlySpan<byte> octets, WbxmlHeader header, WbxmlLimits limits)
    {
        ArgumentNullException.ThrowIfNull(header);
        this.octets = octets;
        stringTable = header.StringTable.Span;
        (maxDepth, elementsLeft, referencesLeft) = (limits.MaxDepth, limits.MaxElements, limits.MaxReferenced);
        offset = header.Length;
    }

    /// <summary>What was read last.</summary>
    public TokenKind Kind { get; private set; }

    /// <summary>The first octet of what was read last, behind any SWITCH_PAGE.</summary>
    public int TokenStart { get; private set; }

    /// <summary>The octet behind what was read last.</summary>
    public readonly int Offset => offset;

    /// <summary>Depth of open elements.</summary>
    public readonly int Depth => depth;

    /// <summary>The code page in force.</summary>
    public byte CodePage { get; private set; }

    /// <summary>The tag without its content and attribute bits; 0x04 for one whose name is in <see cref="Content"/>.</summary>
    public byte Tag { get; private set; }

    /// <summary>True when the tag has content and so will have an end.</summary>
    public bool HasContent { get; private set; }

    /// <summary>True when the tag had attributes, which were skipped.</summary>
    public bool HasAttributes { get; private set; }

    /// <summary>The code point of an Entity.</summary>
    public uint CodePoint { get; private set; }

    /// <summary>The octets of Text and Opaque, the name of a literal tag.</summary>
    public ReadOnlySpan<byte> Content { get; private set; }

    /// <summary>Where <see cref="Content"/> stands in the document; negative when it comes from the string table.</summary>
    public int ContentOffset { get; private set; }

    /// <summary>True when an integer had more octets than it needs, anywhere so far.</summary>
    public bool HasOverlongInteger { get; private set; }

    /// <summary>Why reading stopped; null while it goes well.</summary>
    public string? Trouble { get; private set; }

    /// <summary>Reads the next token.</summary>
    public ReadStatus Read()
    {
        while (true)
        {
            if (depth == 0 && hasRoot)
            {
                (Kind, TokenStart) = (TokenKind.EndOfDocument, offset);
                return ReadStatus.Success;
            }

            TokenStart = offset;
            if ((uint)offset >= (uint)octets.Length)
            {
                return Incomplete("the document ends before its root element does");
            }

            byte octet = octets[offset++];
            if ((octet & GlobalToken.TagMask) > GlobalToken.Literal)
            {
                return ReadTag(octet);
            }

            if (octet == GlobalToken.End)
            {
                return ReadEnd();
            }

            if (octet is not (GlobalToken.SwitchPage or GlobalToken.Pi))
            {
                return octet == GlobalToken.StrI && depth > 0 ? ReadInlineText() : ReadRare(octet);
            }

            ReadStatus status = octet == GlobalToken.Pi ? SkipAttributes() : FollowSwitch();
            if (status != ReadStatus.Success)
            {
                return status;
            }
        }
    }

    private ReadStatus FollowSwitch()
    {
        if ((uint)offset >= (uint)octets.Length)
        {
            return Incomplete("the document ends in a page switch");
        }

        CodePage = octets[offset++];
        return ReadStatus.Success;
    }

    private ReadStatus ReadTag(byte octet)
    {
        Kind = TokenKind.StartTag;
        Tag = (byte)(octet & GlobalToken.TagMask);
        HasContent = (octet & GlobalToken.HasContent) != 0;
        HasAttributes = false;
        hasRoot = true;
        if (--elementsLeft < 0)
        {
            return Malformed("more elements than are taken");
        }

        if (HasContent && ++depth > maxDepth)
        {
            return Malformed("elements nested deeper than is taken");
        }

        return (octet & GlobalToken.HasAttributes) == 0 ? ReadStatus.Success : SkipAttributes();
    }

    private ReadStatus ReadEnd()
    {
        if (depth == 0)
        {
            return Malformed("an END without an element");
        }

        depth--;
        Kind = TokenKind.EndTag;
        return ReadStatus.Success;
    }

    private ReadStatus ReadInlineText()
    {
        ReadOnlySpan<byte> rest = octets[offset..];
        int end = rest.IndexOf((byte)0);
        if (end < 0)
        {
            return Incomplete("inline text without its end");
        }

        Kind = TokenKind.Text;
        Content = rest[..end];
        ContentOffset = offset;
        offset += end + 1;
        return ReadStatus.Success;
    }

    private ReadStatus ReadRare(byte octet)
    {
        if ((octet & GlobalToken.TagMask) == GlobalToken.Literal)
        {
            ReadStatus status = ReadReference();
            ReadOnlySpan<byte> name = Content;
            status = status == ReadStatus.Success ? ReadTag(octet) : status;
            Content = name;
            return status;
        }

        if (depth == 0)
        {
            return Malformed("content outside the root element");
        }

        return octet switch
        {
            GlobalToken.StrT => ReadReference(),
            GlobalToken.Opaque => ReadOpaque(),
            GlobalToken.Entity => ReadEntity(),
            _ => SkipExtension(octet),
        };
    }

    private ReadStatus ReadReference()
    {
        ReadStatus status = ReadInteger(out uint index);
        if (status != ReadStatus.Success)
        {
            return status;
        }

        if (index > (uint)stringTable.Length)
        {
            return Malformed("a reference behind the end of the string table");
        }

        Kind = TokenKind.Text;
        Content = WbxmlHeader.EntryAt(stringTable, (int)index);
        ContentOffset = -1;
        referencesLeft -= Content.Length;
        return referencesLeft >= 0 ? ReadStatus.Success : Malformed("more text out of the string table than is taken");
    }

    private ReadStatus ReadOpaque()
    {
        ReadStatus status = ReadInteger(out uint length);
        if (status != ReadStatus.Success)
        {
            return status;
        }

        if (length > (uint)(octets.Length - offset))
        {
            return Incomplete("opaque data longer than the document");
        }

        Kind = TokenKind.Opaque;
        Content = octets.Slice(offset, (int)length);
        ContentOffset = offset;
        offset += (int)length;
        return ReadStatus.Success;
    }

    private ReadStatus ReadEntity()
    {
        ReadStatus status = ReadInteger(out uint codePoint);
        if (status != ReadStatus.Success)
        {
            return status;
        }

        (Kind, CodePoint) = (TokenKind.Entity, codePoint);
        return System.Text.Rune.IsValid(codePoint) ? ReadStatus.Success : Malformed("an entity that is no character");
    }

    private ReadStatus SkipExtension(byte octet)
    {
        int family = octet & ~GlobalToken.TagMask;
        ReadStatus status = family switch
        {
            GlobalToken.ExtI0 => ReadInlineText(),
            GlobalToken.ExtT0 => ReadInteger(out _),
            _ => ReadStatus.Success,
        };
        Kind = TokenKind.Extension;
        return status;
    }

    private ReadStatus ReadInteger(out uint value)
    {
        ReadStatus status = MultiByteInteger.TryRead(octets[offset..], out value, out int length);
        switch (status)
        {
            case ReadStatus.Success:
                offset += length;
                HasOverlongInteger |= length > MultiByteInteger.LengthOf(value);
                return status;
            case ReadStatus.Incomplete:
                return Incomplete("the document ends in an integer");
            default:
                return Malformed("an integer of more than 32 bits");
        }
    }

    private ReadStatus Incomplete(string trouble)
    {
        (Trouble, offset) = (trouble, TokenStart);
        return ReadStatus.Incomplete;
    }

    private ReadStatus Malformed(string trouble)
    {
        (Trouble, offset) = (trouble, TokenStart);
        return ReadStatus.Malformed;
    }
}

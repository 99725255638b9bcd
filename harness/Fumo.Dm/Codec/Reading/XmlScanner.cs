using Fumo.Wbxml;

namespace Fumo.Dm;

/// <summary>
/// Reads UTF-8 XML token by token, without allocating. Comments and processing instructions are skipped, a document type
/// declaration is skipped and noted, nothing of it is followed. What is not well-formed is noted and made the best of.
/// </summary>
internal ref partial struct XmlScanner
{
    private readonly ReadOnlySpan<byte> octets;
    private readonly DmLimits limits;
    private readonly Notes notes;
    private readonly XmlNamespaces namespaces;
    private readonly int[] names;
    private int offset;
    private int depth;
    private int elements;
    private bool hasRoot;

    public XmlScanner(ReadOnlySpan<byte> octets, int start, DmLimits limits, Notes notes)
    {
        this.octets = octets;
        (offset, this.limits, this.notes) = (start, limits, notes);
        namespaces = new XmlNamespaces(limits.MaxDepth);
        names = new int[2 * (limits.MaxDepth + 1)];
    }

    public TokenKind Kind { get; private set; }

    public int TokenStart { get; private set; }

    public readonly int Offset => offset;

    public readonly int Depth => depth;

    /// <summary>Local name of the start tag.</summary>
    public ReadOnlySpan<byte> LocalName { get; private set; }

    public XmlNamespace Namespace { get; private set; }

    /// <summary>True when the start tag is the root's.</summary>
    public readonly bool IsRoot => ParentDepth == 0;

    /// <summary>The namespace of the element around the start tag.</summary>
    public readonly XmlNamespace ParentNamespace => namespaces.At(ParentDepth);


    public bool HasContent { get; private set; }

    /// <summary>Raw text: entities are still in it, unless it is a CDATA section.</summary>
    public ReadOnlySpan<byte> Content { get; private set; }

    public int ContentOffset { get; private set; }

    public bool IsCdata { get; private set; }

    public DmReadError? Error { get; private set; }

    /// <summary>Reads the next token; false at the end of the root element's document, or when there is trouble.</summary>
    public bool Read()
    {
        while (Error is null)
        {
            if (depth == 0 && hasRoot)
            {
                Kind = TokenKind.EndOfDocument;
                return true;
            }

            TokenStart = offset;
            if (offset >= octets.Length)
            {
                return Fail("the document ends before its root element does", isIncomplete: true);
            }

            if (octets[offset] != '<' ? ReadText(offset) : ReadMarkup())
            {
                return true;
            }
        }

        return false;
    }

    private readonly int ParentDepth => HasContent ? depth - 1 : depth;

    private readonly ReadOnlySpan<byte> Rest => octets[offset..];

    private bool ReadText(int from)
    {
        int end = octets[from..].IndexOf((byte)'<');
        end = end < 0 ? octets.Length : from + end;
        if (depth == 0 && !octets[offset..end].Trim(" \t\r\n"u8).IsEmpty)
        {
            return Fail("text before the root element", isIncomplete: false);
        }

        if (depth == 0 || end == octets.Length)
        {
            offset = end;
            return end == octets.Length && Fail("the document ends before its root element does", isIncomplete: true);
        }

        return TakeText(offset, end, end, isCdata: false);
    }

    private bool TakeText(int start, int end, int next, bool isCdata)
    {
        (Kind, ContentOffset, IsCdata, offset) = (TokenKind.Text, start, isCdata, next);
        Content = octets[start..end];
        return true;
    }

    private bool ReadMarkup()
    {
        ReadOnlySpan<byte> rest = Rest;
        byte next = rest.Length > 1 ? rest[1] : (byte)0;
        if (next == '/')
        {
            return ReadEndTag();
        }

        if (next == '!')
        {
            return ReadDeclaration(rest);
        }

        if (next == '?')
        {
            return SkipPast("?>"u8, 2);
        }

        if (XmlName.LengthOf(rest[1..]) > 0)
        {
            return ReadStartTag();
        }

        if (rest.Length == 1)
        {
            return Fail("the document ends in a tag", isIncomplete: true);
        }

        NoteNotWellFormed(offset, "a '<' that begins no markup");
        return depth == 0 ? Fail("no XML document", isIncomplete: false) : ReadText(offset + 1);
    }

    private bool ReadDeclaration(ReadOnlySpan<byte> rest)
    {
        if (rest.StartsWith("<![CDATA["u8) && depth > 0)
        {
            int length = rest[9..].IndexOf("]]>"u8);
            return length < 0
                ? Fail("a CDATA section without its end", isIncomplete: true)
                : TakeText(offset + 9, offset + 9 + length, offset + length + 12, isCdata: true);
        }

        if (rest.StartsWith("<!--"u8))
        {
            return SkipPast("-->"u8, 4);
        }

        if (rest.StartsWith("<!DOCTYPE"u8))
        {
            return SkipDocumentType();
        }

        bool isCut = rest.Length < 9 && ("<![CDATA["u8.StartsWith(rest) || "<!DOCTYPE"u8.StartsWith(rest) || "<!--"u8.StartsWith(rest));
        return Fail(isCut ? "the document ends in a tag" : "a declaration within the document", isCut);
    }

    private bool SkipPast(ReadOnlySpan<byte> end, int from)
    {
        int length = Rest.Length < from ? -1 : Rest[from..].IndexOf(end);
        if (length < 0)
        {
            return Fail("a comment or instruction without its end", isIncomplete: true);
        }

        offset += from + length + end.Length;
        return false;
    }

    // Nothing in it is looked at but quotes, comments and the brackets of an internal subset.
    private bool SkipDocumentType()
    {
        int brackets = 0;
        for (int at = offset + 2; at < octets.Length; at++)
        {
            switch (octets[at])
            {
                case (byte)'"' or (byte)'\'':
                    int close = octets[(at + 1)..].IndexOf(octets[at]);
                    at = close < 0 ? octets.Length : at + 1 + close;
                    break;
                case (byte)'-' when octets[..at].EndsWith("<!-"u8):
                    int end = octets[(at + 1)..].IndexOf("-->"u8);
                    at = end < 0 ? octets.Length : at + end + 3;
                    break;
                case (byte)'[':
                    brackets++;
                    break;
                case (byte)']':
                    brackets--;
                    break;
                case (byte)'>' when brackets <= 0:
                    offset = at + 1;
                    notes.Add(IrregularityKind.DocumentType, TokenStart, offset, "a document type declaration");
                    return false;
            }
        }

        return Fail("a document type declaration without its end", isIncomplete: true);
    }

    private readonly void NoteNotWellFormed(int at, string detail) => notes.Add(IrregularityKind.NotWellFormed, at, at + 1, detail);

    private bool Fail(string trouble, bool isIncomplete)
    {
        Error = new DmReadError(offset, null, trouble) { IsIncomplete = isIncomplete };
        return false;
    }
}

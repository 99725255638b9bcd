using Fumo.Wbxml;

namespace Fumo.Dm;

/// <content>Start and end tags (XML 1.0, 3.1).</content>
internal ref partial struct XmlScanner
{
    private bool ReadStartTag()
    {
        if (++elements > limits.MaxElements)
        {
            return Fail("more elements than are taken", isIncomplete: false);
        }

        if (depth >= limits.MaxDepth)
        {
            return Fail("elements nested deeper than is taken", isIncomplete: false);
        }

        int nameStart = offset + 1;
        int nameLength = XmlName.LengthOf(octets[nameStart..]);
        depth++;
        (names[2 * depth], names[(2 * depth) + 1]) = (nameStart, nameLength);
        XmlAttributes attributes = new(octets, nameStart + nameLength, depth, namespaces, notes);
        if (!attributes.ReadAll())
        {
            return Fail("the document ends in a tag", isIncomplete: true);
        }

        (Kind, offset, hasRoot, HasContent) = (TokenKind.StartTag, attributes.Offset, true, !attributes.IsEmptyElement);
        SetName(octets.Slice(nameStart, nameLength));
        if (!HasContent)
        {
            Close();
        }

        return true;
    }

    private void SetName(ReadOnlySpan<byte> name)
    {
        int colon = name.IndexOf((byte)':');
        LocalName = colon < 0 ? name : name[(colon + 1)..];
        Namespace = namespaces.Resolve(octets, colon < 0 ? [] : name[..colon], depth);
    }

    private bool ReadEndTag()
    {
        int nameStart = offset + 2;
        int nameLength = XmlName.LengthOf(octets[nameStart..]);
        int close = octets[(nameStart + nameLength)..].IndexOf((byte)'>');
        if (close < 0)
        {
            return Fail("the document ends in a tag", isIncomplete: true);
        }

        ReadOnlySpan<byte> name = octets.Slice(nameStart, nameLength);
        int end = nameStart + nameLength + close + 1;
        if (depth > 0 && name.SequenceEqual(OpenName(depth)))
        {
            if (!octets[(nameStart + nameLength)..(end - 1)].Trim(" \t\r\n"u8).IsEmpty)
            {
                NoteNotWellFormed(TokenStart, "an end tag with more than a name");
            }

            return End(end);
        }

        NoteNotWellFormed(TokenStart, "an end tag that does not fit its start tag");
        return EndMisfit(name, end);
    }

    // An end tag of an outer element closes the inner one without being used up; any other is left out.
    private bool EndMisfit(ReadOnlySpan<byte> name, int end)
    {
        for (int outer = depth - 1; outer > 0; outer--)
        {
            if (name.SequenceEqual(OpenName(outer)))
            {
                return End(offset);
            }
        }

        offset = end;
        return depth == 0 && Fail("an end tag without a start tag", isIncomplete: false);
    }

    private bool End(int next)
    {
        (Kind, offset) = (TokenKind.EndTag, next);
        Close();
        return true;
    }

    private void Close()
    {
        namespaces.Close(depth);
        depth--;
    }

    private readonly ReadOnlySpan<byte> OpenName(int level) => octets.Slice(names[2 * level], names[(2 * level) + 1]);
}

using System.Text;

namespace Fumo.Dm;

/// <summary>Reads the attributes of one start tag: namespaces are bound, anything else is noted.</summary>
internal ref struct XmlAttributes(ReadOnlySpan<byte> octets, int start, int depth, XmlNamespaces namespaces, Notes notes)
{
    private readonly ReadOnlySpan<byte> octets = octets;

    /// <summary>The octet behind the tag's '&gt;'.</summary>
    public int Offset { get; private set; } = start;

    public bool IsEmptyElement { get; private set; }

    /// <summary>Reads up to the end of the tag; false when the document ends before.</summary>
    public bool ReadAll()
    {
        while (SkipBlanks())
        {
            byte next = octets[Offset];
            if (next == '>')
            {
                Offset++;
                return true;
            }

            if (next == '/' && Offset + 1 < octets.Length && octets[Offset + 1] == '>')
            {
                (Offset, IsEmptyElement) = (Offset + 2, true);
                return true;
            }

            if (!ReadOne())
            {
                return false;
            }
        }

        return false;
    }

    private bool SkipBlanks()
    {
        int length = octets[Offset..].IndexOfAnyExcept(" \t\r\n"u8);
        Offset = length < 0 ? octets.Length : Offset + length;
        return length >= 0;
    }

    private bool ReadOne()
    {
        int nameStart = Offset;
        int nameLength = XmlName.LengthOf(octets[Offset..]);
        Offset += nameLength;
        if (nameLength == 0 || !SkipBlanks() || octets[Offset] != '=')
        {
            return SkipOddity(nameLength);
        }

        Offset++;
        if (!SkipBlanks())
        {
            return false;
        }

        byte quote = octets[Offset];
        if (quote is not ((byte)'"' or (byte)'\''))
        {
            return SkipOddity(1);
        }

        int length = octets[(Offset + 1)..].IndexOf(quote);
        if (length < 0)
        {
            return false;
        }

        Take(nameStart, nameLength, octets.Slice(Offset + 1, length));
        Offset += length + 2;
        return true;
    }

    private readonly void Take(int nameStart, int nameLength, ReadOnlySpan<byte> value)
    {
        ReadOnlySpan<byte> name = octets.Slice(nameStart, nameLength);
        bool isDefault = name.SequenceEqual("xmlns"u8);
        int prefixStart = isDefault ? nameStart : nameStart + "xmlns:".Length;
        int prefixLength = isDefault ? 0 : nameLength - "xmlns:".Length;
        if (isDefault || name.StartsWith("xmlns:"u8))
        {
            if (!namespaces.TryBind(depth, prefixStart, prefixLength, value))
            {
                notes.Add(IrregularityKind.Namespace, nameStart, Offset, "more namespace declarations than are taken");
            }
        }
        else
        {
            notes.Add(IrregularityKind.UnknownElement, nameStart, Offset, $"attribute {Encoding.UTF8.GetString(name)}");
        }
    }

    private bool SkipOddity(int nameLength)
    {
        notes.Add(IrregularityKind.NotWellFormed, Math.Min(Offset, octets.Length - 1), Math.Min(Offset + 1, octets.Length), "a start tag with more than attributes");
        Offset += nameLength == 0 ? 1 : 0;
        return Offset < octets.Length;
    }
}

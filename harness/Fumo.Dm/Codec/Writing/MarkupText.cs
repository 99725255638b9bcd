using System.Text;
using Fumo.Wbxml;

namespace Fumo.Dm;

/// <summary>Writes WBXML elements of any code page as XML text.</summary>
internal readonly ref struct MarkupText(StringBuilder output)
{
    /// <summary>Copies the element whose start tag the reader stands on, up to its end.</summary>
    public ReadStatus CopyElement(ref WbxmlReader reader)
    {
        Stack<string> open = new();
        int page = -1;
        while (true)
        {
            switch (reader.Kind)
            {
                case TokenKind.StartTag: PutStart(ref reader, open, ref page); break;
                case TokenKind.EndTag: output.Append("</").Append(open.Pop()).Append('>'); break;
                case TokenKind.Entity: Put(new Rune(reader.CodePoint).ToString()); break;
                case TokenKind.Text: Put(Encoding.UTF8.GetString(reader.Content)); break;
                case TokenKind.Opaque: PutOctets(reader.Content); break;
            }

            if (open.Count == 0)
            {
                return ReadStatus.Success;
            }

            ReadStatus status = reader.Read();
            if (status != ReadStatus.Success)
            {
                return status;
            }
        }
    }

    private void PutStart(ref WbxmlReader reader, Stack<string> open, ref int page)
    {
        string name = reader.Tag == GlobalToken.Literal
            ? Encoding.UTF8.GetString(reader.Content)
            : CodePages.NameOf(reader.CodePage, reader.Tag) ?? $"unknown-{reader.CodePage}-{reader.Tag:X2}";
        output.Append('<').Append(name);
        if (page != reader.CodePage && reader.CodePage < CodePages.All.Count)
        {
            output.Append(" xmlns=\"").Append(CodePages.All[reader.CodePage].XmlNamespace).Append('"');
            page = reader.CodePage;
        }

        output.Append(reader.HasContent ? ">" : "/>");
        if (reader.HasContent)
        {
            open.Push(name);
        }
    }

    private void PutOctets(ReadOnlySpan<byte> octets) =>
        Put(XmlEscape.CanCarry(octets) ? Encoding.UTF8.GetString(octets) : Convert.ToBase64String(octets));

    private void Put(string text)
    {
        System.Buffers.ArrayBufferWriter<byte> escaped = new();
        XmlEscape.Write(escaped, Encoding.UTF8.GetBytes(text));
        output.Append(Encoding.UTF8.GetString(escaped.WrittenSpan));
    }
}

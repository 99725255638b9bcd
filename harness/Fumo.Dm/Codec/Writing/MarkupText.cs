using System.Buffers;
using System.Globalization;
using System.Text;
using Fumo.Wbxml;

namespace Fumo.Dm;

/// <summary>Writes WBXML elements of any code page as XML text.</summary>
internal ref struct MarkupText(StringBuilder output, XmlLayout layout = XmlLayout.Compact)
{
    private readonly Stack<(string Name, int Page)> open = new();
    private bool isAfterElement = true;

    /// <summary>Copies the element whose start tag the reader stands on, up to its end.</summary>
    public ReadStatus CopyElement(ref WbxmlReader reader)
    {
        while (true)
        {
            switch (reader.Kind)
            {
                case TokenKind.StartTag: PutStart(ref reader); break;
                case TokenKind.EndTag: PutEnd(); break;
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

    private void PutStart(ref WbxmlReader reader)
    {
        if (layout == XmlLayout.WithOffsets)
        {
            NewLine();
            output.Append(CultureInfo.InvariantCulture, $"<!-- octet {reader.TokenStart}, code page {reader.CodePage} -->");
        }

        NewLine();
        string name = NameOf(ref reader);
        output.Append('<').Append(name);
        int scope = open.Count > 0 ? open.Peek().Page : -1;
        if (scope != reader.CodePage && reader.CodePage < CodePages.All.Count)
        {
            output.Append(" xmlns=\"").Append(CodePages.All[reader.CodePage].XmlNamespace).Append('"');
        }

        output.Append(reader.HasContent ? ">" : "/>");
        isAfterElement = !reader.HasContent;
        if (reader.HasContent)
        {
            open.Push((name, reader.CodePage));
        }
    }

    private void PutEnd()
    {
        string name = open.Pop().Name;
        if (isAfterElement)
        {
            NewLine();
        }

        output.Append("</").Append(name).Append('>');
        isAfterElement = true;
    }

    private void PutOctets(ReadOnlySpan<byte> octets)
    {
        if (XmlEscape.CanCarry(octets))
        {
            Put(Encoding.UTF8.GetString(octets));
            return;
        }

        output.Append(layout == XmlLayout.Compact ? "" : $"<!-- {octets.Length} octets, shown as base64 -->");
        Put(Convert.ToBase64String(octets));
    }

    private void Put(string text)
    {
        ArrayBufferWriter<byte> escaped = new();
        XmlEscape.Write(escaped, Encoding.UTF8.GetBytes(text));
        output.Append(Encoding.UTF8.GetString(escaped.WrittenSpan));
        isAfterElement = false;
    }

    private readonly void NewLine()
    {
        if (layout != XmlLayout.Compact && output.Length > 0)
        {
            output.Append('\n').Append(' ', 2 * open.Count);
        }
    }

    private static string NameOf(ref WbxmlReader reader) => reader.Tag == GlobalToken.Literal
        ? Encoding.UTF8.GetString(reader.Content)
        : CodePages.NameOf(reader.CodePage, reader.Tag) ?? $"unknown-{reader.CodePage}-{reader.Tag:X2}";
}

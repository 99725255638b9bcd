using System.Runtime.InteropServices;
using System.Text;
using System.Xml;

namespace Fumo.Dm;

/// <summary>Reads a whole XML message. The scanner makes sense of it; whether it is well-formed is plain, or the platform's reader says it.</summary>
internal static class XmlMessage
{
    public static DmReadResult Read(ReadOnlyMemory<byte> octets, DmLimits limits)
    {
        XmlText text = XmlText.Of(octets);
        Notes notes = new();
        XmlCursor cursor = new(text, limits, notes);
        SyncMl? message = MessageReader<XmlCursor>.Read(ref cursor);
        if (cursor.Error is { } error)
        {
            return DmReadResult.Failed(text.Map is null ? error : error with { Offset = text.Map.OffsetOf(error.Offset) });
        }

        if (message is null)
        {
            return DmReadResult.Failed(new DmReadError(text.Map?.OffsetOf(text.Start) ?? text.Start, null, $"the root element is {cursor.Name}, not SyncML"));
        }

        NoteDocument(text, cursor.Offset, notes);
        return DmReadResult.Of(new DmDocument(message, DmEncoding.Xml, notes.InOrder(text.Map)));
    }

    private static void NoteDocument(XmlText text, int end, Notes notes)
    {
        if (text.UnknownEncoding is { } encoding)
        {
            notes.Add(IrregularityKind.Charset, 0, text.Start, $"encoding {encoding}");
        }

        if (!BehindMisc(text.Octets.Span[end..]).IsEmpty)
        {
            notes.Add(IrregularityKind.TrailingOctets, end, text.Octets.Length, $"{text.Octets.Length - end} octets behind the document");
        }
        else if (!notes.Has(IrregularityKind.NotWellFormed) && !notes.Has(IrregularityKind.Charset) && !(text.Map is null && PlainXml.IsWellFormed(text.Octets.Span[text.Start..])))
        {
            CheckWellFormed(text, notes);
        }
    }

    // Comments and processing instructions may stand behind the root (XML 1.0, Misc).
    private static ReadOnlySpan<byte> BehindMisc(ReadOnlySpan<byte> behind)
    {
        while (true)
        {
            behind = behind.Trim(" \t\r\n"u8);
            (int start, int end) = behind.StartsWith("<!--"u8) ? (4, behind[4..].IndexOf("-->"u8) + 3) : behind.StartsWith("<?"u8) ? (2, behind[2..].IndexOf("?>"u8) + 2) : (0, 0);
            if (end <= (start == 4 ? 2 : 1))
            {
                return behind;
            }

            behind = behind[(start + end)..];
        }
    }

    private static void CheckWellFormed(XmlText text, Notes notes)
    {
        ReadOnlyMemory<byte> document = text.Octets[text.Start..];
        ArraySegment<byte> segment = MemoryMarshal.TryGetArray(document, out ArraySegment<byte> found) ? found : document.ToArray();
        using MemoryStream stream = new(segment.Array!, segment.Offset, segment.Count, writable: false);
        XmlReaderSettings settings = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };
        try
        {
            // A transcoded text still declares what it was before; only a reader of characters does not mind.
            using XmlReader reader = text.Map is null ? XmlReader.Create(stream, settings) : XmlReader.Create(new StreamReader(stream, Encoding.UTF8), settings);
            while (reader.Read())
            {
            }
        }
        catch (XmlException trouble)
        {
            int at = text.Start + OffsetOf(document.Span, trouble.LineNumber, trouble.LinePosition);
            notes.Add(IrregularityKind.NotWellFormed, at, Math.Min(at + 1, text.Octets.Length), "not well-formed XML");
        }
    }

    private static int OffsetOf(ReadOnlySpan<byte> document, int line, int position)
    {
        int at = 0;
        for (int i = 1; i < line && at < document.Length; i++)
        {
            int end = document[at..].IndexOfAny("\r\n"u8);
            at = end < 0 ? document.Length : at + end;
            at += document[at..].StartsWith("\r\n"u8) ? 2 : at < document.Length ? 1 : 0;
        }

        int column = 1;
        while (column < position && at < document.Length)
        {
            System.Buffers.OperationStatus status = Rune.DecodeFromUtf8(document[at..], out Rune character, out int length);
            (at, column) = (at + length, column + (status == System.Buffers.OperationStatus.Done ? character.Utf16SequenceLength : 1));
        }

        return at;
    }
}

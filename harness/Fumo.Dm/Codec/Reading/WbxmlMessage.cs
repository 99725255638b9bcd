using Fumo.Wbxml;

namespace Fumo.Dm;

/// <summary>Reads a whole WBXML message: header, root, and what follows it.</summary>
internal static class WbxmlMessage
{
    private const uint UsAscii = 3;

    public static DmReadResult Read(ReadOnlyMemory<byte> octets, DmLimits limits)
    {
        WbxmlLimits wbxml = new() { MaxDepth = limits.MaxDepth, MaxStringTable = limits.MaxStringTable, MaxElements = limits.MaxElements, MaxReferenced = limits.MaxOctets };
        ReadStatus status = WbxmlHeader.TryRead(octets, wbxml, out WbxmlHeader? header, out int length);
        if (header is null)
        {
            string trouble = status == ReadStatus.Incomplete ? "the document ends in its header" : "no header of a WBXML 1.x document";
            return DmReadResult.Failed(new DmReadError(length, 0, trouble) { IsIncomplete = status == ReadStatus.Incomplete });
        }

        Notes notes = new();
        WbxmlCursor cursor = new(octets, header, wbxml, notes);
        SyncMl? message = MessageReader<WbxmlCursor>.Read(ref cursor);
        if (cursor.Error is { } error)
        {
            return DmReadResult.Failed(error);
        }

        if (message is null)
        {
            return DmReadResult.Failed(new DmReadError(header.Length, 0, $"the root element is {cursor.Name}, not SyncML"));
        }

        NoteHeader(header, cursor.HasOverlongInteger, notes);
        if (cursor.Offset < octets.Length)
        {
            notes.Add(IrregularityKind.TrailingOctets, cursor.Offset, octets.Length, $"{octets.Length - cursor.Offset} octets behind the document");
        }

        return DmReadResult.Of(new DmDocument(message, DmEncoding.Wbxml, notes.InOrder()) { Header = header });
    }

    private static void NoteHeader(WbxmlHeader header, bool hasOverlongInteger, Notes notes)
    {
        if (header.PublicIdNumber != PublicId.SyncMl12 && header.PublicIdText != PublicId.SyncMl12Text)
        {
            notes.Add(IrregularityKind.PublicIdentifier, 0, header.Length, header.PublicIdText ?? $"0x{header.PublicIdNumber:X2}");
        }

        if (header.Charset is not (0 or UsAscii or WbxmlHeader.Utf8))
        {
            notes.Add(IrregularityKind.Charset, 0, header.Length, $"character set {header.Charset}");
        }

        if (hasOverlongInteger || header.HasOverlongInteger)
        {
            notes.Add(IrregularityKind.OverlongInteger, 0, header.Length, "an integer with more octets than it needs");
        }
    }
}

namespace Fumo.Dm;

/// <summary>Walks the children of one element and notes where they depart from its content model; unknown ones are skipped.</summary>
internal ref struct Children(ContentModel model, int parentStart)
{
    private uint seen;
    private int lastPlace;

    /// <summary>Enters the next child that the model knows.</summary>
    public bool TryNext<TCursor>(ref TCursor cursor, out Tag tag, out int start)
        where TCursor : IElementCursor, allows ref struct
    {
        while (cursor.TryNextChild(out tag, out start))
        {
            int place = model.PlaceOf(tag);
            if (place > 0)
            {
                Check(ref cursor, tag, start, place);
                return true;
            }

            NoteUnknown(ref cursor, start);
            cursor.Skip();
        }

        NoteMissing(ref cursor);
        return false;
    }

    /// <summary>Enters the next child, be it known or not: unknown ones are noted and left to the caller.</summary>
    public bool TryNextOfAny<TCursor>(ref TCursor cursor, out Tag tag, out int start)
        where TCursor : IElementCursor, allows ref struct
    {
        if (!cursor.TryNextChild(out tag, out start))
        {
            NoteMissing(ref cursor);
            return false;
        }

        int place = model.PlaceOf(tag);
        if (place > 0)
        {
            Check(ref cursor, tag, start, place);
        }
        else
        {
            NoteUnknown(ref cursor, start);
            tag = Tag.Unknown;
        }

        return true;
    }

    private void Check<TCursor>(ref TCursor cursor, Tag tag, int start, int place)
        where TCursor : IElementCursor, allows ref struct
    {
        uint bit = 1u << place;
        if (place < lastPlace || (seen & bit) != 0 || model.IsForeign(tag))
        {
            NoteOddity(ref cursor, tag, start, place);
        }

        seen |= bit;
        lastPlace = Math.Max(lastPlace, place);
    }

    private readonly void NoteOddity<TCursor>(ref TCursor cursor, Tag tag, int start, int place)
        where TCursor : IElementCursor, allows ref struct
    {
        if (place < lastPlace)
        {
            cursor.Note(IrregularityKind.OutOfOrder, start, $"{tag.Name()} in {model.Parent} after what follows it");
        }

        if ((seen & (1u << place)) != 0 && !model.IsRepeatable(tag))
        {
            cursor.Note(IrregularityKind.Repeated, start, $"{tag.Name()} in {model.Parent}");
        }

        if (model.IsForeign(tag))
        {
            cursor.Note(IrregularityKind.UnknownElement, start, $"{tag.Name()} in {model.Parent}");
        }
    }

    private readonly void NoteUnknown<TCursor>(ref TCursor cursor, int start)
        where TCursor : IElementCursor, allows ref struct
    {
        if (model.Parent.Length > 0)
        {
            cursor.Note(IrregularityKind.UnknownElement, start, $"{cursor.Name} in {model.Parent}");
        }
    }

    private readonly void NoteMissing<TCursor>(ref TCursor cursor)
        where TCursor : IElementCursor, allows ref struct
    {
        uint missing = cursor.Error is null ? model.RequiredPlaces & ~seen : 0;
        for (int place = 1; missing >> place != 0; place++)
        {
            if ((missing & (1u << place)) != 0)
            {
                cursor.Note(IrregularityKind.Missing, parentStart, $"{NameOf(place)} in {model.Parent}");
            }
        }
    }

    private readonly string NameOf(int place) => model.NameOfPlace(place) is { } name && name.Contains('|', StringComparison.Ordinal) ? "a command" : model.NameOfPlace(place);
}

using System.Globalization;
using System.Text;
using Fumo.Dm;

namespace Fumo.Session;

/// <summary>Cuts a Results that does not fit a message into chunks (DM Protocol 1.2.1, 2.2).</summary>
internal static class ResultsCutter
{
    // A chunk smaller than this is not worth a message of its own while something else may go there.
    private const int Smallest = 16;

    /// <summary>The chunk that fits and what is left, or null when nothing worth it fits.</summary>
    public static (OutgoingPart Chunk, OutgoingPart Left)? Cut(OutgoingPart part, Func<Results, int> measure, int room)
    {
        Results results = (Results)part.Command;
        Item item = results.Items[0];
        ReadOnlyMemory<byte> octets = item.Data!.Value;
        Meta meta = (item.Meta ?? new Meta()) with
        {
            Size = part.IsContinued ? null : octets.Length.ToString(CultureInfo.InvariantCulture),
        };
        Results frame = With(results, item with { Meta = meta, Data = Piece(item.Data, ReadOnlyMemory<byte>.Empty), HasMoreData = true });
        int space = room - measure(frame);
        int length = Math.Min(space, octets.Length - 1);
        while (length >= Smallest)
        {
            length = Boundary(item.Data, length);
            Results chunk = With(results, frame.Items[0] with { Data = Piece(item.Data, octets[..length]) });
            int size = measure(chunk) - (room - space);
            if (size <= space)
            {
                Item rest = item with { Meta = meta with { Size = null }, Data = Piece(item.Data, octets[length..]) };
                return (new OutgoingPart(chunk), new OutgoingPart(With(results, rest)) { IsContinued = true });
            }

            // Escapes make text longer than its octets, by as much as this piece shows.
            length = Math.Min(length - 1, (int)((long)length * space / size));
        }

        return null;
    }

    private static Results With(Results results, Item item) => results with { Items = [item] };

    private static DataValue Piece(DataValue whole, ReadOnlyMemory<byte> octets) =>
        whole.IsOpaque ? DataValue.OfOctets(octets) : DataValue.OfText(Encoding.UTF8.GetString(octets.Span));

    /// <summary>The nearest end of a character at or before the length.</summary>
    private static int Boundary(DataValue data, int length)
    {
        while (!data.IsOpaque && length > 0 && (data.Value.Span[length] & 0xC0) == 0x80)
        {
            length--;
        }

        return length;
    }
}

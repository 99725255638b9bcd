using System.Globalization;
using System.Text;
using Fumo.Dm;

namespace Fumo.Session;

/// <summary>An object that goes to the client in chunks (DM Protocol 1.2.1, 2.2): Size with the first one only, MoreData on all but the last.</summary>
internal sealed class OutgoingObject(ItemCommand command, DmEncoding encoding)
{
    private readonly Item item = command.Items[0];
    private readonly DataValue data = command.Items[0].Data!;
    private int sent;

    /// <summary>True when something has gone out.</summary>
    public bool IsBegun => sent > 0;

    /// <summary>A command whose object can be cut: one item with data that is not markup.</summary>
    public static bool CanCut(Command command) =>
        command is Add or Replace && ((ItemCommand)command).Items is [{ Data: { IsEmpty: false, IsMarkup: false } }];

    /// <summary>The chunk without its data, for measuring what else is in the message.</summary>
    public Command Frame(string cmdId) => Chunk(cmdId, DataValue.OfText(""), hasMore: true);

    /// <summary>The next chunk, with as much data as fits the room (and at least a little); tells whether it is the last.</summary>
    public Command Next(string cmdId, int room, out bool isLast)
    {
        int length = Fitting(Math.Max(room, 16));
        ReadOnlyMemory<byte> piece = data.Value.Slice(sent, length);
        isLast = sent + length == data.Value.Length;
        Command chunk = Chunk(cmdId, data.IsOpaque ? DataValue.OfOctets(piece) : DataValue.OfText(Encoding.UTF8.GetString(piece.Span)), !isLast);
        sent += length;
        return chunk;
    }

    private Command Chunk(string cmdId, DataValue piece, bool hasMore)
    {
        Meta? meta = item.Meta ?? command.Meta;
        string? size = sent == 0 ? data.Value.Length.ToString(CultureInfo.InvariantCulture) : null;
        Meta? marked = size is null && meta is null ? null : (meta ?? new Meta()) with { Size = size };
        return command with { CmdId = cmdId, Items = [item with { Meta = marked, Data = piece, HasMoreData = hasMore }] };
    }

    private int Fitting(int room)
    {
        ReadOnlySpan<byte> rest = data.Value.Span[sent..];
        if (data.IsOpaque)
        {
            return Math.Min(rest.Length, room);
        }

        int length = 0;
        int written = 0;
        while (length < rest.Length && (written += Written(rest[length])) <= room)
        {
            length++;
        }

        // Never in the middle of a character.
        while (length < rest.Length && (rest[length] & 0xC0) == 0x80)
        {
            length--;
        }

        return length;
    }

    private int Written(byte octet) => encoding == DmEncoding.Wbxml ? 1 : octet switch
    {
        (byte)'&' or (byte)'<' or (byte)'>' or (byte)'"' or (byte)'\'' or (byte)'\r' => 6,
        _ => 1,
    };
}

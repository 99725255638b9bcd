using System.Buffers;
using System.Globalization;
using System.Text;
using Fumo.Dm;

namespace Fumo.Session;

/// <summary>An object that comes in chunks, message by message (DM Protocol 1.2.1, 2.2).</summary>
internal sealed class LargeObject
{
    private readonly ArrayBufferWriter<byte> octets = new();
    private readonly ItemCommand command;
    private readonly Item first;
    private readonly int? limit;
    private bool isText = true;

    private LargeObject(ItemCommand command, Item first, int? limit) => (this.command, this.first, this.limit) = (command, first, limit);

    public string? Target => first.Target?.LocUri;

    public string? Source => first.Source?.LocUri;

    /// <summary>Why the object is not taken any more; its remaining chunks get the same answer.</summary>
    public StatusCode? Refusal { get; private set; }

    private int? Announced => int.TryParse((first.Meta?.Size ?? command.Meta?.Size)?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int size) ? size : null;

    public static LargeObject Begin(ItemCommand command, Item first, int? limit)
    {
        LargeObject large = new(command, first, limit);
        large.Append(first);
        return large;
    }

    public bool GoesOnWith(Command? next) =>
        next is ItemCommand { Items.Count: > 0 } other && other.Name == command.Name && other.Items[0].Target?.LocUri == Target;

    public StatusCode Append(Item item)
    {
        isText &= item.Data?.IsOpaque != true;
        if (item.Data is { } data && Refusal is null)
        {
            octets.Write(data.Value.Span);
        }

        if (Refusal is null && (octets.WrittenCount > limit || Announced > limit))
        {
            Refusal = StatusCode.RequestEntityTooLarge;
            octets.Clear();
        }

        return Refusal ?? StatusCode.ChunkedItemAccepted;
    }

    /// <summary>The whole item, or the code that says why there is none.</summary>
    public (StatusCode? Refusal, Item Whole) Complete()
    {
        StatusCode? refusal = Refusal ?? (Announced is { } size && size != octets.WrittenCount ? StatusCode.SizeMismatch : null);
        DataValue data = isText ? DataValue.OfText(Encoding.UTF8.GetString(octets.WrittenSpan)) : DataValue.OfOctets(octets.WrittenMemory);
        return (refusal, first with { Meta = first.Meta ?? command.Meta, Data = data, HasMoreData = false });
    }
}

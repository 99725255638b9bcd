using System.Buffers;
using System.Globalization;
using Fumo.Dm;

namespace Fumo.Session;

/// <summary>An object that a client sends in chunks (DM Protocol 1.2.1, 2.2).</summary>
internal sealed class IncomingObject
{
    private readonly ArrayBufferWriter<byte> octets = new();
    private readonly Item first;
    private readonly long? announced;
    private readonly int limit;
    private readonly bool isOpaque;

    public IncomingObject(ItemCommand command, Item first, IReadOnlyList<Item> before, int limit)
    {
        (Command, this.first, Before, this.limit) = (command, first, before, limit);
        isOpaque = first.Data?.IsOpaque ?? false;
        string? size = (first.Meta ?? command.Meta)?.Size;
        announced = long.TryParse(size?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out long length) ? length : null;
        Append(first);
    }

    /// <summary>The command that carried the first chunk.</summary>
    public ItemCommand Command { get; }

    /// <summary>Whole items that stood before the first chunk in its command.</summary>
    public IReadOnlyList<Item> Before { get; }

    /// <summary>True when the object is larger than is taken: the rest of it is heard and dropped.</summary>
    public bool IsTooLarge { get; private set; }

    public Location? Target => first.Target;

    public Location? Source => first.Source;

    public bool IsContinuedBy(ItemCommand command, Item item) =>
        command.Name == Command.Name && item.Source?.LocUri == Source?.LocUri && item.Target?.LocUri == Target?.LocUri;

    public void Append(Item chunk)
    {
        ReadOnlySpan<byte> more = chunk.Data is null ? default : chunk.Data.Value.Span;
        IsTooLarge |= octets.WrittenCount + (long)more.Length > limit;
        if (!IsTooLarge)
        {
            octets.Write(more);
        }
    }

    /// <summary>How the last chunk is answered: 200, 424 when the sum is not the announced size, 413 when it was too much.</summary>
    public StatusCode End() => IsTooLarge ? StatusCode.RequestEntityTooLarge
        : announced is { } size && size != octets.WrittenCount ? StatusCode.SizeMismatch
        : StatusCode.Ok;

    /// <summary>The whole, as if it had come in one piece.</summary>
    public Item Whole() => first with
    {
        HasMoreData = false,
        Data = isOpaque
            ? DataValue.OfOctets(octets.WrittenMemory)
            : DataValue.OfText(System.Text.Encoding.UTF8.GetString(octets.WrittenSpan)),
    };
}

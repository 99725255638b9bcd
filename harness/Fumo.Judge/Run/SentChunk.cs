using Fumo.Dm;

namespace Fumo.Judge;

/// <summary>A part of an object, or all of it, as a server wrote it into a message.</summary>
/// <param name="Message">The message.</param>
/// <param name="Command">The Add or Replace.</param>
/// <param name="Item">The item.</param>
internal sealed record SentChunk(Message Message, ItemCommand Command, Item Item)
{
    /// <summary>The node; null when none is named.</summary>
    public NodeUri? Uri => NodeUri.Of(Item.Target?.LocUri);

    /// <summary>The Meta of the item, else that of the command.</summary>
    public string? Of(Func<Meta, string?> pick) => (Item.Meta is { } own ? pick(own) : null) ?? (Command.Meta is { } shared ? pick(shared) : null);

    /// <summary>Octets of its data as they are carried.</summary>
    public int Length => Item.Data?.Value.Length ?? 0;

    /// <summary>Where it stands.</summary>
    public Place At => Message.PlaceOf(Command);

    /// <summary>True when both are written on the same node by the same command.</summary>
    public bool IsLike(SentChunk other) => Command.Name == other.Command.Name && Uri is { } uri && uri.Equals(other.Uri);
}

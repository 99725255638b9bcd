namespace Fumo.Dm;

/// <summary>One item of a command (element Item). Absent children are null.</summary>
public sealed record Item : Element
{
    /// <summary>What the item is addressed to.</summary>
    public Location? Target { get; init; }

    /// <summary>What the item is about, or comes from.</summary>
    public Location? Source { get; init; }

    /// <summary>Meta of this item; goes before that of its command.</summary>
    public Meta? Meta { get; init; }

    /// <summary>The content; null when there is no Data element.</summary>
    public DataValue? Data { get; init; }

    /// <summary>True when MoreData is there: the object goes on in the next message.</summary>
    public bool HasMoreData { get; init; }

    /// <summary>An item that is only a target.</summary>
    /// <param name="uri">The target's address.</param>
    public static Item To(string uri) => new() { Target = Location.Of(uri) };
}

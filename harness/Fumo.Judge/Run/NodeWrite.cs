using Fumo.Dm;

namespace Fumo.Judge;

/// <summary>A Replace or Add on one node, with what it was answered.</summary>
/// <param name="Command">The command.</param>
/// <param name="Item">The item.</param>
/// <param name="Uri">The node.</param>
public sealed record NodeWrite(SentCommand Command, Item Item, NodeUri Uri) : ISubject
{
    /// <summary>The value; with the last chunk of a large object all of it, with another chunk what has come so far.</summary>
    public string? Text => Chunks is null ? Item.Data?.Text : string.Concat(Chunks.Take(Count).Select(chunk => chunk.Data?.Text));

    /// <summary>The items that hold the chunks of the large object that it is a part of, also those after it; null when it came in one piece.</summary>
    internal List<Item>? Chunks { get; init; }

    /// <summary>How many of the chunks came with it and before it.</summary>
    internal int Count { get; init; }

    /// <summary>The code of its Status; null when there is none.</summary>
    public int? Code => Command.CodeOf(Item);

    /// <summary>True when it was carried out: 2xx, and neither buffered, left out, nor part of an Atomic that failed.</summary>
    public bool IsTaken => Code is >= 200 and < 300 and not 213 && !IsUndone && Command.Group is not { Command: Atomic, Code: not 200 };

    /// <summary>True when it was left out, or taken back with its Atomic.</summary>
    public bool IsUndone => Code is (int)StatusCode.NotExecuted or (int)StatusCode.AtomicRollBackOk;

    /// <summary>True when the value came whole: in one piece, or with a last chunk that completes its Size.</summary>
    internal bool IsWhole => Chunks is null || (!Item.HasMoreData && (Chunks[0].Meta?.Size is not { } size || size.Trim() == $"{Chunks.Sum(chunk => chunk.Data?.Value.Length ?? 0)}"));

    /// <summary>True for an Add.</summary>
    public bool IsAdd => Command.Command is Add;

    /// <summary>Number of the message that held it.</summary>
    public int Number => Command.Message.Number;

    /// <inheritdoc/>
    public Place At => Command.StatusOf(Item)?.At ?? Command.At;
}

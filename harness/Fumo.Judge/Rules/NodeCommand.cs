using Fumo.Dm;

namespace Fumo.Judge;

/// <summary>One item of a command of the server, with the node that it addresses.</summary>
/// <param name="Sent">The command.</param>
/// <param name="Item">The item.</param>
/// <param name="Uri">What it addresses.</param>
internal sealed record NodeCommand(SentCommand Sent, Item Item, NodeUri Uri) : ISubject
{
    /// <summary>The code it was answered with.</summary>
    public int? Code => Sent.CodeOf(Item);

    /// <inheritdoc/>
    public Place At => Sent.StatusOf(Item)?.At ?? Sent.At;
}

/// <summary>A refused Replace between two reads of its node.</summary>
/// <param name="Write">The Replace.</param>
/// <param name="Before">What was read before.</param>
/// <param name="After">What was read after.</param>
internal sealed record RefusedWrite(NodeWrite Write, NodeRead Before, NodeRead After) : ISubject
{
    /// <inheritdoc/>
    public Place At => Write.At;
}

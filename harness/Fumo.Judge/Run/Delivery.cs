namespace Fumo.Judge;

/// <summary>A package that was delivered by DM: one write on PkgData, or the chunks of one.</summary>
/// <param name="Root">The object.</param>
/// <param name="Chunks">The writes in order; only the last is without MoreData, if it came to that.</param>
public sealed record Delivery(ObjectRoot Root, IReadOnlyList<NodeWrite> Chunks) : ISubject
{
    /// <summary>The last write.</summary>
    public NodeWrite Last => Chunks[^1];

    /// <summary>True when all of it was sent.</summary>
    public bool IsWhole => !Last.Item.HasMoreData;

    /// <summary>True when all of it was sent and taken.</summary>
    public bool IsTaken => IsWhole && Last.IsTaken;

    /// <inheritdoc/>
    public Place At => Last.At;
}

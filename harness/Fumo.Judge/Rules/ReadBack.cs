namespace Fumo.Judge;

/// <summary>A value that was written and the next reading of it, with nothing between that may change it.</summary>
/// <param name="Write">The write.</param>
/// <param name="Read">The reading.</param>
internal sealed record ReadBack(NodeWrite Write, NodeRead Read) : ISubject
{
    /// <inheritdoc/>
    public Place At => Read.At;
}

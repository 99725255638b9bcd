namespace Fumo.Judge;

/// <summary>Two values of State of one object, one after the other.</summary>
/// <param name="From">The earlier.</param>
/// <param name="To">The later.</param>
public sealed record StateMove(StateSample From, StateSample To) : ISubject
{
    /// <inheritdoc/>
    public Place At => To.At;
}

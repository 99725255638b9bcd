namespace Fumo.Judge;

/// <summary>A Replace of State and the value that was read next.</summary>
/// <param name="Write">The Replace.</param>
/// <param name="Sample">The value.</param>
internal sealed record WrittenState(NodeWrite Write, StateSample Sample) : ISubject
{
    /// <inheritdoc/>
    public Place At => Write.At;
}

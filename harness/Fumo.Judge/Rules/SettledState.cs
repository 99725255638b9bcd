namespace Fumo.Judge;

/// <summary>A State that was asked for after an operation's alert and before the next command.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Sample">The State.</param>
internal sealed record SettledState(Execution Operation, StateSample Sample) : ISubject
{
    /// <inheritdoc/>
    public Place At => Sample.At;
}

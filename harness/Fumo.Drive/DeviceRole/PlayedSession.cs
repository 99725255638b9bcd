using Fumo.Session;

namespace Fumo.Drive;

/// <summary>A session of a played device, as it went.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Execs">The Execs on operations of its FUMO, in order, refused ones included.</param>
/// <param name="Writes">What was written into its FUMO, in order.</param>
/// <param name="AlertAnswers">The Status codes that its alerts were answered with, in order.</param>
public sealed record PlayedSession(
    SessionOutcome Outcome, IReadOnlyList<PlayedExec> Execs, IReadOnlyList<PlayedWrite> Writes, IReadOnlyList<int> AlertAnswers)
{
    /// <summary>True when it ran to its regular end.</summary>
    public bool IsCompleted => Outcome.IsCompleted;
}

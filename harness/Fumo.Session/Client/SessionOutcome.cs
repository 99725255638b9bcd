namespace Fumo.Session;

/// <summary>How a session went.</summary>
/// <param name="End">How it ended.</param>
/// <param name="Messages">How many messages the client sent.</param>
/// <param name="Detail">The reason in a sentence; empty when it completed.</param>
public sealed record SessionOutcome(SessionEnd End, int Messages, string Detail)
{
    /// <summary>True when the session ran to its regular end.</summary>
    public bool IsCompleted => End == SessionEnd.Completed;
}

namespace Fumo.Dm;

/// <summary>What came of checking credentials.</summary>
/// <param name="Outcome">Whether they prove anything.</param>
/// <param name="Detail">What is known of the cause, for the maker of the message; null when accepted.</param>
public sealed record Proof(ProofOutcome Outcome, string? Detail = null)
{
    /// <summary>Credentials that fit.</summary>
    public static Proof Accepted { get; } = new(ProofOutcome.Accepted);

    /// <summary>True when the credentials fit.</summary>
    public bool IsAccepted => Outcome == ProofOutcome.Accepted;

    /// <summary>Credentials that do not fit.</summary>
    /// <param name="detail">What is known of the cause.</param>
    public static Proof Wrong(string detail) => new(ProofOutcome.Wrong, detail);
}

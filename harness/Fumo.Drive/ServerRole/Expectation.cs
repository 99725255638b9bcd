namespace Fumo.Drive;

/// <summary>What an operation works on, and what its circumstances allow.</summary>
/// <param name="Outcome">success, failure or either.</param>
/// <param name="Package">The kind of package; null for none.</param>
/// <param name="Offer">Id of the offer it comes from; null when there is none.</param>
/// <param name="PreferredCodes">Result codes that would describe the cause best.</param>
public sealed record Expectation(string Outcome, string? Package = null, string? Offer = null, params IReadOnlyList<int> PreferredCodes)
{
    /// <summary>The very package, where it is known.</summary>
    public Package? Of { get; init; }

    /// <summary>All is well: it can only succeed.</summary>
    public const string Success = "success";

    /// <summary>It cannot succeed.</summary>
    public const string Failure = "failure";

    /// <summary>The harness cannot know.</summary>
    public const string Either = "either";
}

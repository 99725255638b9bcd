namespace Fumo.Judge;

/// <summary>How a subject deviates from a rule, or why that cannot be said.</summary>
/// <param name="Message">One sentence for the one who has to mend it, without the rule's id.</param>
/// <param name="Expected">What the text wants.</param>
/// <param name="Observed">What there was.</param>
public sealed record Deviation(string Message, string Expected, string Observed)
{
    /// <summary>Where it lies, when that is another place than the subject's.</summary>
    public Place? At { get; init; }

    /// <summary>True when nothing was broken, but there is something to say; what is broken is softer by a ruling only.</summary>
    public bool IsRemark { get; init; }

    /// <summary>Id of the ruling that this deviation rests on; null for the rule's own, if it has one.</summary>
    public string? Ruling { get; init; }

    /// <summary>True when nothing was broken but nothing could be shown either: the case is inconclusive, there is no finding.</summary>
    public bool IsUndecided { get; init; }

    /// <summary>Why it is undecided, in the word that a report uses (timeout, refused, …); null when no word fits.</summary>
    public string? Cause { get; init; }

    /// <summary>It cannot be said whether the rule holds.</summary>
    /// <param name="cause">The cause as one word, or null.</param>
    /// <param name="reason">One sentence that a vendor can act on.</param>
    public static Deviation Undecided(string? cause, string reason) => new(reason, string.Empty, string.Empty) { IsUndecided = true, Cause = cause };
}

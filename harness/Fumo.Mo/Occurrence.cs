namespace Fumo.Mo;

/// <summary>How often a node stands below its parent.</summary>
public enum Occurrence
{
    /// <summary>Exactly once.</summary>
    One,

    /// <summary>Once or not at all.</summary>
    ZeroOrOne,

    /// <summary>Any number, under names of its own.</summary>
    ZeroOrMore,
}

namespace Fumo.Judge;

/// <summary>How the wait for an operation's alert ended.</summary>
public enum Wait
{
    /// <summary>Nobody waited to the end.</summary>
    Open,

    /// <summary>The deadline passed, and no further session could be had.</summary>
    Deadline,

    /// <summary>The deadline passed, and so did one more complete session.</summary>
    SecondChance,
}

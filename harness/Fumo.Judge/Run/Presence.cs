namespace Fumo.Judge;

/// <summary>What a run shows of a node's existence.</summary>
public enum Presence
{
    /// <summary>Nothing that tells.</summary>
    Unknown,

    /// <summary>It was read, written, executed or listed.</summary>
    Present,

    /// <summary>It was asked for and is not there.</summary>
    Absent,
}

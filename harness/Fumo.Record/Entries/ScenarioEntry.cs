namespace Fumo.Record;

/// <summary>A scenario begins or ends.</summary>
public sealed record ScenarioEntry : Entry
{
    /// <summary>The phase of a beginning.</summary>
    public const string Begin = "begin";

    /// <summary>The phase of an end.</summary>
    public const string End = "end";

    /// <summary>begin, end.</summary>
    public required string Phase { get; init; }

    /// <summary>Number of the attempt, from 1.</summary>
    public int Attempt { get; init; } = 1;
}

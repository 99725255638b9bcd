namespace Fumo.Record;

/// <summary>A scenario begins or ends.</summary>
public sealed record ScenarioEntry : Entry
{
    /// <summary>begin, end.</summary>
    public required string Phase { get; init; }

    /// <summary>Number of the attempt, from 1.</summary>
    public int Attempt { get; init; } = 1;
}

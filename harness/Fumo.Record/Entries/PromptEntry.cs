namespace Fumo.Record;

/// <summary>What an operator was asked to do, and the answer.</summary>
public sealed record PromptEntry : Entry
{
    /// <summary>What it is for, in a word: cancel, request, connect, restart, power-cut, reset; null in older recordings.</summary>
    public string? Id { get; init; }

    /// <summary>The text as it was shown.</summary>
    public required string Text { get; init; }

    /// <summary>done, declined, unattended, timeout.</summary>
    public required string Answer { get; init; }
}

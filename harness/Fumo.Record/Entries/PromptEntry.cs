namespace Fumo.Record;

/// <summary>What an operator was asked to do, and the answer.</summary>
public sealed record PromptEntry : Entry
{
    /// <summary>The text as it was shown.</summary>
    public required string Text { get; init; }

    /// <summary>done, declined, unattended, timeout.</summary>
    public required string Answer { get; init; }
}

namespace Fumo.Plan;

/// <summary>How long what is waited for.</summary>
public sealed record TimeoutSection
{
    /// <summary>From a wake to the first message.</summary>
    public TimeSpan Connect { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Silence between messages of a session.</summary>
    public TimeSpan Session { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>From a 202 to the alert.</summary>
    public TimeSpan Operation { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>The end of a run, for must-nots.</summary>
    public TimeSpan Quiet { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>True when <see cref="Operation"/> was set by file or flag.</summary>
    public bool IsOperationGiven { get; init; }
}

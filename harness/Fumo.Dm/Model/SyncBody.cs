namespace Fumo.Dm;

/// <summary>The message body: what is commanded, answered and returned (element SyncBody).</summary>
public sealed record SyncBody : Element
{
    /// <summary>Commands, Status and Results elements in the order of the message.</summary>
    public IReadOnlyList<Command> Commands { get; init; } = [];

    /// <summary>True when Final is there: the package ends with this message.</summary>
    public bool IsFinal { get; init; }
}

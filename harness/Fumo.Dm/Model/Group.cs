namespace Fumo.Dm;

/// <summary>A command that holds commands: Sequence or Atomic.</summary>
public abstract record Group : Command
{
    /// <summary>Meta of the group.</summary>
    public Meta? Meta { get; init; }

    /// <summary>The inner commands, in order.</summary>
    public IReadOnlyList<Command> Commands { get; init; } = [];
}

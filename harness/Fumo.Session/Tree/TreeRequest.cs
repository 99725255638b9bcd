using Fumo.Dm;

namespace Fumo.Session;

/// <summary>One command on one address of the tree.</summary>
public sealed record TreeRequest
{
    /// <summary>The command, one of them.</summary>
    public required AccessTypes Command { get; init; }

    /// <summary>The address, with its query if there is one.</summary>
    public required string Target { get; init; }

    /// <summary>Where a Copy comes from.</summary>
    public string? Source { get; init; }

    /// <summary>Format and Type as they came with the command or its item.</summary>
    public Meta? Meta { get; init; }

    /// <summary>The value of Add and Replace, the argument of Exec; null when there is none.</summary>
    public DataValue? Data { get; init; }

    /// <summary>The Exec's correlator; null when it carried none.</summary>
    public string? Correlator { get; init; }

    /// <summary>Who commands, as authentication has it; access control lists are about this name.</summary>
    public string ServerId { get; init; } = string.Empty;
}

namespace Fumo.Dm;

/// <summary>What a Get returned (element Results).</summary>
public sealed record Results : ItemCommand
{
    /// <inheritdoc/>
    public override string Name => nameof(Results);

    /// <summary>MsgID of the message that held the Get; null when absent.</summary>
    public string? MsgRef { get; init; }

    /// <summary>CmdID of the Get.</summary>
    public string? CmdRef { get; init; }

    /// <summary>Target of the Get, copied; null when absent.</summary>
    public string? TargetRef { get; init; }

    /// <summary>Source of the Get, copied; null when absent.</summary>
    public string? SourceRef { get; init; }
}

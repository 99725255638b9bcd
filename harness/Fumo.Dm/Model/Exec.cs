namespace Fumo.Dm;

/// <summary>Starts the process behind a node (DM Representation Protocol 1.2.1, Exec).</summary>
public sealed record Exec : ItemCommand
{
    /// <inheritdoc/>
    public override string Name => nameof(Exec);

    /// <summary>Comes back in the Alert that tells the outcome; null when none was given.</summary>
    public string? Correlator { get; init; }
}

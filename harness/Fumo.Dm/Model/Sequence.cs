namespace Fumo.Dm;

/// <summary>Commands to be executed in order (DM Representation Protocol 1.2.1, Sequence).</summary>
public sealed record Sequence : Group
{
    /// <inheritdoc/>
    public override string Name => nameof(Sequence);
}

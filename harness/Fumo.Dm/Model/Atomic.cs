namespace Fumo.Dm;

/// <summary>Commands to be executed all or none (DM Representation Protocol 1.2.1, Atomic).</summary>
public sealed record Atomic : Group
{
    /// <inheritdoc/>
    public override string Name => nameof(Atomic);
}

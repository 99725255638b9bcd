namespace Fumo.Dm;

/// <summary>Overwrites a node's value or property (DM Representation Protocol 1.2.1, Replace).</summary>
public sealed record Replace : ItemCommand
{
    /// <inheritdoc/>
    public override string Name => nameof(Replace);
}

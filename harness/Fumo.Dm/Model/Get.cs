namespace Fumo.Dm;

/// <summary>Reads a node, a property, or a sub-tree (DM Representation Protocol 1.2.1, Get).</summary>
public sealed record Get : ItemCommand
{
    /// <inheritdoc/>
    public override string Name => nameof(Get);
}

namespace Fumo.Dm;

/// <summary>Creates a node (DM Representation Protocol 1.2.1, Add).</summary>
public sealed record Add : ItemCommand
{
    /// <inheritdoc/>
    public override string Name => nameof(Add);
}

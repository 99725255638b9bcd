namespace Fumo.Dm;

/// <summary>Deletes a node and what is below it (DM Representation Protocol 1.2.1, Delete).</summary>
public sealed record Delete : ItemCommand
{
    /// <inheritdoc/>
    public override string Name => nameof(Delete);
}

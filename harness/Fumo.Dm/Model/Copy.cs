namespace Fumo.Dm;

/// <summary>Copies a leaf (DM Representation Protocol 1.2.1, Copy).</summary>
public sealed record Copy : ItemCommand
{
    /// <inheritdoc/>
    public override string Name => nameof(Copy);
}

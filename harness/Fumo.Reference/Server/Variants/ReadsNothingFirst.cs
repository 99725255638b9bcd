namespace Fumo.Reference;

/// <summary>It asks nothing that it may not ask, but does not have to.</summary>
public sealed class ReadsNothingFirst() : ServerVariant(
    "A80", "reads neither State nor the names of the package before it commands", "FUMO-S-020")
{
    /// <inheritdoc/>
    public override ReferenceServerOptions Configured(ReferenceServerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options with { ReadsFirst = false };
    }
}

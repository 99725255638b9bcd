namespace Fumo.Reference;

/// <summary>Results are matched by operation and object.</summary>
public sealed class SendsNoCorrelators() : ServerVariant(
    "A77", "sends no correlators", "FUMO-S-012")
{
    /// <inheritdoc/>
    public override ReferenceServerOptions Configured(ReferenceServerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options with { SendsCorrelators = false };
    }
}

namespace Fumo.Reference;

/// <summary>The feature is optional.</summary>
public sealed class KnowsNoRequests() : ServerVariant(
    "A74b", "answers 415 to requests for an update: it does not have the feature", "FUMO-S-014")
{
    /// <inheritdoc/>
    public override ReferenceServerOptions Configured(ReferenceServerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options with { TakesRequests = false };
    }
}

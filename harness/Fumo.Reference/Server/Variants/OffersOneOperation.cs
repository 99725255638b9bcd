namespace Fumo.Reference;

/// <summary>One operation is enough for a server.</summary>
public sealed class OffersOneOperation() : ServerVariant(
    "A79", "knows DownloadAndUpdate alone", "FUMO-S-002")
{
    /// <inheritdoc/>
    public override BehaviourSetup Setup => new() { Offers = ["downloadAndUpdate"] };

    /// <inheritdoc/>
    public override ReferenceServerOptions Configured(ReferenceServerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options with { Offers = [CampaignKind.DownloadAndUpdate] };
    }
}

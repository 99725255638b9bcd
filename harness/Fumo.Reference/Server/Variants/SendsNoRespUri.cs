namespace Fumo.Reference;

/// <summary>Every message comes to the address that the device knows.</summary>
public sealed class SendsNoRespUri() : ServerVariant(
    "A58t", "sends no RespURI", "L-REP-01")
{
    /// <inheritdoc/>
    public override ReferenceServerOptions Configured(ReferenceServerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options with { SendsRespUri = false };
    }
}

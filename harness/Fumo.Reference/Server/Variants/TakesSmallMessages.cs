namespace Fumo.Reference;

/// <summary>Devices send their results in pieces.</summary>
public sealed class TakesSmallMessages() : ServerVariant(
    "A63s", "says that it takes messages of 4096 octets", "L-PRO-22")
{
    /// <inheritdoc/>
    public override ReferenceServerOptions Configured(ReferenceServerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options with { MaxMsgSize = 4096 };
    }
}

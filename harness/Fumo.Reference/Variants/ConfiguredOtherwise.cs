namespace Fumo.Reference;

/// <summary>A device that is made otherwise: it stands elsewhere, takes other sizes, reports at other times.</summary>
/// <param name="id">Its id.</param>
/// <param name="title">What the device does, in a sentence.</param>
/// <param name="requirement">The requirement that it is about.</param>
/// <param name="change">What it is made of.</param>
public sealed class ConfiguredOtherwise(string id, string title, string requirement, Func<ReferenceDeviceOptions, ReferenceDeviceOptions> change)
    : DeviceVariant(id, title, requirement)
{
    /// <inheritdoc/>
    public override ReferenceDeviceOptions Configured(ReferenceDeviceOptions options) => change(options);
}

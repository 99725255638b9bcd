namespace Fumo.Reference;

/// <summary>A device that is wrong by what it is made of.</summary>
/// <param name="id">Its id.</param>
/// <param name="title">What the device does wrong, in a sentence.</param>
/// <param name="requirement">The requirement that it breaks.</param>
/// <param name="rule">The rule that is expected to find it.</param>
/// <param name="change">What it is made of.</param>
public sealed class ConfiguredFault(
    string id, string title, string requirement, string rule, Func<ReferenceDeviceOptions, ReferenceDeviceOptions> change) : DeviceFault(id, title, requirement, rule)
{
    /// <inheritdoc/>
    public override ReferenceDeviceOptions Configured(ReferenceDeviceOptions options) => change(options);
}

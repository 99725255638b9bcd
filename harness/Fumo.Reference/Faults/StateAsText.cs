using System.Globalization;
using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>State is no decimal number.</summary>
/// <param name="id">Its id.</param>
/// <param name="title">What the device does wrong, in a sentence.</param>
/// <param name="format">How a state is written.</param>
/// <param name="rule">The rule that is expected to find it.</param>
/// <param name="requirement">The requirement that it breaks.</param>
public sealed class StateAsText(string id, string title, string format, string rule = "state.value", string requirement = "FUMO-T-011") : DeviceFault(id, title, requirement, rule)
{
    /// <inheritdoc/>
    public override string StateRead(string root, FumoState state, string honest) =>
        string.Format(CultureInfo.InvariantCulture, format, state, (int)state);
}

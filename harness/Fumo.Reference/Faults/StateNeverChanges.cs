using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>State is a constant.</summary>
public sealed class StateNeverChanges() : DeviceFault(
    "M96", "shows State 10 whatever an operation does", "FUMO-C-007", "state.outcome")
{
    /// <inheritdoc/>
    public override string StateRead(string root, FumoState state, string honest) => "10";
}

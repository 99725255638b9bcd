using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>State says that an update has succeeded, whatever was done.</summary>
public sealed class AlwaysUpToDate() : DeviceFault(
    "L06", "reads State 100 always", "FUMO-C-007", "state.outcome")
{
    /// <inheritdoc/>
    public override string StateRead(string root, FumoState state, string honest) => "100";
}

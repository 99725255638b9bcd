using System.Globalization;
using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>There is one place for the State of all objects.</summary>
public sealed class HasOneStateForAllObjects() : DeviceFault(
    "M104c", "shows the State of whichever object was executed last as that of every object", "FUMO-T-014", "objects.state")
{
    private string? last;

    /// <inheritdoc/>
    public override BehaviourSetup Setup => BehaviourSetup.TwoObjects;

    /// <inheritdoc/>
    public override OperationOrder? Starting(OperationOrder order, OperationOrder? honest)
    {
        last = honest?.Root ?? last;
        return honest;
    }

    /// <inheritdoc/>
    public override string StateRead(string root, FumoState state, string honest) =>
        last is null ? honest : ((int)Device.StateOf(last)).ToString(CultureInfo.InvariantCulture);
}

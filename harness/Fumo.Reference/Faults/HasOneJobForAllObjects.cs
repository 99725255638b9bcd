using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>There is one place for the operations of all objects.</summary>
public sealed class HasOneJobForAllObjects() : DeviceFault(
    "M105", "forgets the operation of one object when another is commanded", "FUMO-C-011", "alert.delivered")
{
    private OperationOrder? last;

    /// <inheritdoc/>
    public override BehaviourSetup Setup => BehaviourSetup.TwoObjects;

    /// <inheritdoc/>
    public override OperationOrder? Starting(OperationOrder order, OperationOrder? honest)
    {
        last = honest ?? last;
        return honest;
    }

    /// <inheritdoc/>
    public override IEnumerable<Alert> Alerts(OperationResult result, IEnumerable<Alert> alerts)
    {
        ArgumentNullException.ThrowIfNull(result);
        return last is null || last.Root == result.Order.Root ? alerts : [];
    }
}

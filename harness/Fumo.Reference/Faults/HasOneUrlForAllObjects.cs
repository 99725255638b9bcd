using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>There is one place for the URLs of all objects.</summary>
public sealed class HasOneUrlForAllObjects() : OrderFault(
    "M104b", "fetches what the PkgURL of whichever object was set last", "FUMO-T-014", "objects.url")
{
    /// <inheritdoc/>
    public override BehaviourSetup Setup => BehaviourSetup.TwoObjects;

    /// <inheritdoc/>
    protected override OperationOrder? Change(OperationOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        string path = $"{order.Operation.NodeName()}/PkgURL";
        return Urls.LastOrDefault(one => one.Path == path) is { Url: { } url } ? order with { Url = url } : order;
    }
}

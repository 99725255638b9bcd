using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>An operation fetches what the other one's PkgURL names.</summary>
/// <param name="id">Its id.</param>
/// <param name="operation">The operation.</param>
/// <param name="path">The PkgURL that it reads, as path below the object.</param>
/// <param name="requirement">The requirement that it breaks.</param>
/// <param name="rule">The rule that is expected to find it.</param>
public sealed class ReadsTheOtherUrl(string id, FumoOperation operation, string path, string requirement, string rule) : OrderFault(
    id, $"fetches what {path} names when {operation} is executed", requirement, rule)
{
    /// <inheritdoc/>
    protected override OperationOrder? Change(OperationOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        return order.Operation == operation && LastUrl(order.Root, path) is { } url ? order with { Url = url } : order;
    }
}

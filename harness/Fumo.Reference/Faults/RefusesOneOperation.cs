using Fumo.Dm;
using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>One of the operations has its node and cannot be executed.</summary>
/// <param name="id">Its id.</param>
/// <param name="operation">The operation.</param>
/// <param name="requirement">The requirement that it breaks.</param>
/// <param name="rule">The rule that is expected to find it.</param>
public sealed class RefusesOneOperation(string id, FumoOperation operation, string requirement, string rule) : DeviceFault(
    id, $"has the node {operation.NodeName()} and answers 405 to Exec on it", requirement, rule)
{
    /// <inheritdoc/>
    public override StatusCode ExecStatus(OperationOrder order, StatusCode honest)
    {
        ArgumentNullException.ThrowIfNull(order);
        return order.Operation == operation ? StatusCode.CommandNotAllowed : honest;
    }

    /// <inheritdoc/>
    public override OperationOrder? Starting(OperationOrder order, OperationOrder? honest) => honest?.Operation == operation ? null : honest;
}

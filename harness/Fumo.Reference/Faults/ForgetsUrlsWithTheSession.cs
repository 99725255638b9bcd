using Fumo.Mo;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>A download works only in the session that set its URL.</summary>
public sealed class ForgetsUrlsWithTheSession() : OrderFault(
    "M146", "accepts an Exec whose PkgURL was replaced in an earlier session, and does nothing", "FUMO-C-011", "alert.delivered")
{
    /// <inheritdoc/>
    public override void SessionEnded(SessionOutcome outcome) => ForgetUrls();

    /// <inheritdoc/>
    protected override OperationOrder? Change(OperationOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        return order.Operation == FumoOperation.Update || LastUrl(order.Root, $"{order.Operation.NodeName()}/PkgURL") is not null ? order : null;
    }
}

using Fumo.Mo;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>The operation is that of the PkgURL that was replaced last in the session, not that of the Exec.</summary>
public sealed class RunsWhatWasReplacedLast() : OrderFault(
    "M145", "runs the operation whose PkgURL was replaced last, whichever is executed", "FUMO-C-003", "download.fetched")
{
    /// <inheritdoc/>
    public override void SessionEnded(SessionOutcome outcome) => ForgetUrls();

    /// <inheritdoc/>
    protected override OperationOrder? Change(OperationOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        (_, string path, string url) = Urls.LastOrDefault(one => one.Root == order.Root);
        FumoOperation? last = FumoOperations.OfNodeName(path?.Split('/')[0]);
        return order.Operation == FumoOperation.Update || last is not { } operation ? order : order with { Operation = operation, Url = url };
    }
}

using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>An Exec that comes while another is at work is accepted and done after it.</summary>
public sealed class QueuesWhileBusy() : DeviceVariant("A22", "accepts an Exec while another is at work, and does it afterwards", "FUMO-C-002")
{
    private readonly List<OperationOrder> waiting = [];

    /// <inheritdoc/>
    public override StatusCode ExecStatus(OperationOrder order, StatusCode honest)
    {
        if (honest != StatusCode.Forbidden)
        {
            return honest;
        }

        waiting.Add(order);
        return StatusCode.AcceptedForProcessing;
    }

    /// <inheritdoc/>
    public override IEnumerable<Alert> Alerts(OperationResult result, IEnumerable<Alert> alerts)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (waiting.Find(order => order.Root == result.Order.Root) is { } next)
        {
            waiting.Remove(next);
            Device.Start(next);
        }

        return alerts;
    }
}

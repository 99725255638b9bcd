using Fumo.Dm;
using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>Acceptance is taken for success.</summary>
public sealed class ReportsWhenItBegins() : DeviceFault(
    "M51", "sends the alert with 200 when an operation begins, and none at its end", "FUMO-C-003", "download.fetched")
{
    /// <inheritdoc/>
    public override OperationOrder? Starting(OperationOrder order, OperationOrder? honest)
    {
        if (honest is not null)
        {
            Device.Deliver(ResultAlert.Of(new OperationResult(honest, ResultCode.Successful, FumoState.Idle, HasDownloadFailed: false)));
        }

        return honest;
    }

    /// <inheritdoc/>
    public override IEnumerable<Alert> Alerts(OperationResult result, IEnumerable<Alert> alerts) => [];
}

using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>Whatever a device says about firmware is a result.</summary>
public sealed class RequestIsResult() : ServerFault(
    "M122", "takes a devicerequest for the result of its job", "FUMO-S-015", "server.request.no-result")
{
    /// <inheritdoc/>
    public override FumoOperation? ResultOperation(string? type, FumoOperation? honest) =>
        AlertTypes.Bare(type) == AlertTypes.DeviceRequest ? FumoOperation.Update : honest;

    /// <inheritdoc/>
    public override bool IsRequest(string? type, bool honest) => honest && AlertTypes.Bare(type) != AlertTypes.DeviceRequest;

    /// <inheritdoc/>
    public override JobExec? Matched(DeviceVisit visit, ReportedResult result, JobExec? honest)
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(result);
        return AlertTypes.Bare(result.Item.Meta?.Type) == AlertTypes.DeviceRequest
            ? visit.Device.Jobs.Select(job => job.Pending).LastOrDefault(exec => exec is not null)
            : honest;
    }
}

namespace Fumo.Reference;

/// <summary>A result closes what runs on another device.</summary>
public sealed class MixesUpDevices() : ServerFault(
    "M123b", "lets the result of one device end the operation of another", "FUMO-S-012", "server.correlator.device")
{
    private readonly HashSet<ManagedDevice> devices = [];

    /// <inheritdoc/>
    public override Task VisitedAsync(DeviceVisit visit, Func<Task> honest)
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(honest);
        devices.Add(visit.Device);
        return honest();
    }

    /// <inheritdoc/>
    public override JobExec? Matched(DeviceVisit visit, ReportedResult result, JobExec? honest)
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(result);
        return devices.Where(device => device != visit.Device).SelectMany(device => device.Jobs).Select(job => job.Pending)
            .LastOrDefault(exec => exec?.Operation == result.Operation) ?? honest;
    }
}

namespace Fumo.Reference;

/// <summary>What has ended waits for the device once more at once, unless something else does.</summary>
public sealed class OffersAgain() : ServerVariant(
    "A79d", "offers an operation again as soon as it has ended, by success or failure", "FUMO-S-013")
{
    private readonly Dictionary<string, ManagedDevice> devices = [];

    /// <inheritdoc/>
    public override Task VisitedAsync(DeviceVisit visit, Func<Task> honest)
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(honest);
        devices[visit.Device.Id] = visit.Device;
        return honest();
    }

    /// <inheritdoc/>
    public override void Ended(Job job)
    {
        ArgumentNullException.ThrowIfNull(job);
        if (devices[job.DeviceId].Jobs.All(one => one.IsOver))
        {
            Server.Offer(job.DeviceId, job.Campaign);
        }
    }
}

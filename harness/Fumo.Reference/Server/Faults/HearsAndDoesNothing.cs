namespace Fumo.Reference;

/// <summary>Who asks gets nothing any more.</summary>
public sealed class HearsAndDoesNothing() : ServerFault(
    "M139b", "starts no update on a device that has asked for one", "FUMO-S-019", "server.request.update")
{
    private readonly HashSet<string> asked = [];

    /// <inheritdoc/>
    public override bool IsMild => true;

    /// <inheritdoc/>
    public override bool Begins(DeviceVisit visit, Job job, bool honest)
    {
        ArgumentNullException.ThrowIfNull(visit);
        if (visit.IsRequested)
        {
            asked.Add(visit.Device.Id);
        }

        return honest && !asked.Contains(visit.Device.Id);
    }
}

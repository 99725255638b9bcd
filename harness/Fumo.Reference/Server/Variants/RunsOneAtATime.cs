namespace Fumo.Reference;

/// <summary>A device works on one operation at a time, so a server may wait for its outcome before it starts another.</summary>
public sealed class RunsOneAtATime() : ServerVariant("A25w", "starts no operation while the outcome of another on that device is to come", "FUMO-S-007")
{
    /// <inheritdoc/>
    public override bool Begins(DeviceVisit visit, Job job, bool honest)
    {
        ArgumentNullException.ThrowIfNull(visit);
        return honest && visit.Device.Jobs.All(other => other == job || other.State != JobState.Commanded);
    }
}

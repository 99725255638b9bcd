namespace Fumo.Reference;

/// <summary>What is offered is commanded in the session after the next.</summary>
public sealed class TakesItsTime() : ServerVariant(
    "A78b", "commands nothing in the first session after an offer, but in the second", "FUMO-S-002")
{
    private readonly Dictionary<Job, DeviceVisit> first = [];

    /// <inheritdoc/>
    public override bool Begins(DeviceVisit visit, Job job, bool honest)
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(job);
        return first.TryAdd(job, visit) ? false : honest && first[job] != visit;
    }

    /// <inheritdoc/>
    public override void Ended(Job job) => first.Remove(job);
}

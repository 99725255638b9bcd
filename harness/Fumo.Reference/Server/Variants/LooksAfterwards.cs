using Fumo.Mo;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>It looks at what the device reported.</summary>
public sealed class LooksAfterwards() : ServerVariant(
    "A80b", "reads State in the session that reported an end", "FUMO-S-020")
{
    /// <inheritdoc/>
    public override async Task VisitedAsync(DeviceVisit visit, Func<Task> honest)
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(honest);
        await honest();
        foreach (Job job in visit.Reported.ToArray())
        {
            await visit.Session.GetAsync($"{job.Execs[^1].Root}/{FumoNodes.State}");
        }
    }
}

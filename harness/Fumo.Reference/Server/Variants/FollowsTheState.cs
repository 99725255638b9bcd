using Fumo.Mo;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>The session stays open a while, and State is read again and again.</summary>
public sealed class FollowsTheState() : ServerVariant(
    "A80c", "reads State five times after its Exec, in the same session", "FUMO-S-020")
{
    private const int Times = 5;

    /// <inheritdoc/>
    public override async Task VisitedAsync(DeviceVisit visit, Func<Task> honest)
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(honest);
        await honest();
        JobExec? exec = visit.Device.Jobs.Select(job => job.Pending).LastOrDefault(pending => pending is not null);
        for (int i = 0; i < Times && exec is { IsPending: true } && exec.SessionId == visit.Session.SessionId; i++)
        {
            await visit.Session.GetAsync($"{exec.Root}/{FumoNodes.State}");
        }

        await honest();
    }
}

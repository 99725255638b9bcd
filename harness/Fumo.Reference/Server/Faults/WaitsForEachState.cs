using Fumo.Mo;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>It wants to see the update progressing before it believes in its end.</summary>
public sealed class WaitsForEachState() : ServerFault(
    "M143", "believes in the end of an update only when it has seen State 60 before", "FUMO-S-011", "server.result.concluded")
{
    private readonly HashSet<JobExec> seen = [];

    /// <inheritdoc/>
    public override JobExec? Matched(DeviceVisit visit, ReportedResult result, JobExec? honest) =>
        honest is not null && (honest.Operation == FumoOperation.Download || seen.Contains(honest)) ? honest : null;

    /// <inheritdoc/>
    public override async Task VisitedAsync(DeviceVisit visit, Func<Task> honest)
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(honest);
        await honest();
        if (visit.Device.Jobs.Select(job => job.Pending).LastOrDefault(exec => exec is not null) is { } exec
            && (await visit.Session.GetAsync($"{exec.Root}/{FumoNodes.State}")).Text?.Trim() == "60")
        {
            seen.Add(exec);
        }
    }
}

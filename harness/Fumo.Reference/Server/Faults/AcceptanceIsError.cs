namespace Fumo.Reference;

/// <summary>202 is not among the codes that it knows for done.</summary>
/// <param name="id">Its id.</param>
/// <param name="isLoud">True when it ends the session over it.</param>
public sealed class AcceptanceIsError(string id, bool isLoud) : ServerFault(
    id, isLoud ? "takes 202 to an Exec for an error and aborts the session" : "takes 202 to an Exec for an error", "FUMO-S-007", isLoud ? "server.exec.accepted" : "server.pending.open")
{
    private bool isUpset;

    /// <inheritdoc/>
    public override JobState ExecAnswered(Job job, int? status, JobState honest)
    {
        isUpset |= status == 202;
        return status == 202 ? JobState.Failed : honest;
    }

    /// <inheritdoc/>
    public override async Task VisitedAsync(DeviceVisit visit, Func<Task> honest)
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(honest);
        isUpset = false;
        await honest();
        if (isUpset && isLoud)
        {
            await visit.Session.AbortAsync();
        }
    }
}

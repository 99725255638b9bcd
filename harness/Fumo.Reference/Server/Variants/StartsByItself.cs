namespace Fumo.Reference;

/// <summary>Nobody has to tell the server to start.</summary>
/// <param name="id">Its id.</param>
/// <param name="title">What it does.</param>
/// <param name="isOnce">True when a device that was updated is left in peace.</param>
public sealed class StartsByItself(string id, string title, bool isOnce) : ServerVariant(id, title, "FUMO-S-002")
{
    /// <inheritdoc/>
    public override BehaviourSetup Setup => new() { Offers = ["downloadAndUpdate"], StartsByItself = true };

    /// <inheritdoc/>
    public override Task VisitedAsync(DeviceVisit visit, Func<Task> honest)
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(honest);
        if (visit.Device.Jobs.All(job => job.IsOver && !(isOnce && job.State == JobState.Succeeded)))
        {
            Server.Offer(visit.Device.Id, new Campaign { Kind = CampaignKind.DownloadAndUpdate });
        }

        return honest();
    }
}

namespace Fumo.Reference;

/// <summary>The package's place is told in one session, the Exec comes in the next.</summary>
public sealed class ExecutesInALaterSession() : ServerVariant(
    "A78c", "sets PkgURL in one session and executes in the next", "FUMO-S-003")
{
    private readonly HashSet<(Job, int)> told = [];

    /// <inheritdoc/>
    public override IReadOnlyList<CampaignMessage> Planned(Job job, string root, IReadOnlyList<CampaignMessage> honest)
    {
        ArgumentNullException.ThrowIfNull(job);
        ArgumentNullException.ThrowIfNull(honest);
        return honest.Count < 2 ? honest : told.Add((job, job.Execs.Count)) ? [.. honest.SkipLast(1)] : [honest[^1]];
    }
}

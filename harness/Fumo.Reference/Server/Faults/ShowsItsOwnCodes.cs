namespace Fumo.Reference;

/// <summary>Codes are filed under two heads.</summary>
public sealed class ShowsItsOwnCodes() : ServerFault(
    "M118b", "shows 200 for every success and 409 for every failure", "FUMO-S-011", "server.result.code")
{
    /// <inheritdoc/>
    public override void Ended(Job job)
    {
        ArgumentNullException.ThrowIfNull(job);
        job.Code = job.Code is null ? null : job.State == JobState.Succeeded ? 200 : 409;
    }
}

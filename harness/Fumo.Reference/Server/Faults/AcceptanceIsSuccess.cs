namespace Fumo.Reference;

/// <summary>What the device says to the Exec is taken for the outcome.</summary>
public sealed class AcceptanceIsSuccess() : ServerFault(
    "M117", "takes 200 or 202 to an Exec for the outcome and closes the job", "FUMO-S-007", "server.pending.open")
{
    /// <inheritdoc/>
    public override JobState ExecAnswered(Job job, int? status, JobState honest) => status is 200 or 202 ? JobState.Succeeded : honest;
}

namespace Fumo.Reference;

/// <summary>The Status of an Exec is not looked at.</summary>
public sealed class RefusalIsAcceptance() : ServerFault(
    "M144", "takes a refused Exec for an accepted one and waits for ever", "FUMO-S-008", "server.refusal.concluded")
{
    /// <inheritdoc/>
    public override JobState ExecAnswered(Job job, int? status, JobState honest) => honest == JobState.Failed && status is not null ? JobState.Commanded : honest;
}

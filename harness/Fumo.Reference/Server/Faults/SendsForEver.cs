namespace Fumo.Reference;

/// <summary>What was delivered is delivered again.</summary>
public sealed class SendsForEver() : ServerFault(
    "L14", "sends the same package again and again, whatever the device reports", "FUMO-S-013", "server.exec.endless")
{
    /// <inheritdoc/>
    public override void Ended(Job job)
    {
        ArgumentNullException.ThrowIfNull(job);
        Server.Offer(job.DeviceId, job.Campaign);
    }
}

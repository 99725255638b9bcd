using Fumo.Dm;
using Fumo.Mo;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>202 does not keep it from commanding the same once more.</summary>
public sealed class ExecutesWhileItWaits() : ServerFault(
    "M116c", "executes again in each session until the outcome has come", "FUMO-S-007", "server.exec.again")
{
    /// <inheritdoc/>
    public override async Task VisitedAsync(DeviceVisit visit, Func<Task> honest)
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(honest);
        await honest();
        JobExec? exec = visit.Device.Jobs.Select(job => job.Pending).LastOrDefault(pending => pending is { Status: 202 });
        if (exec is not null && exec.SessionId != visit.Session.SessionId)
        {
            await visit.Session.SendOneAsync(new Exec { Correlator = exec.Correlator, Items = [Item.To($"{exec.Root}/{exec.Operation.NodeName()}")] });
        }
    }
}

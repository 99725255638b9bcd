using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>A result closes whatever runs on its object.</summary>
public sealed class MatchesBySource() : ServerFault(
    "M123", "matches results by Source alone, whatever correlator and type they carry", "FUMO-S-012", "server.correlator.unknown")
{
    /// <inheritdoc/>
    public override JobExec? Matched(DeviceVisit visit, ReportedResult result, JobExec? honest)
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(result);
        return visit.Device.Jobs.Select(job => job.Pending).LastOrDefault(exec =>
            exec is not null && result.Source is { } source && LocUri.Of(source).IsWithin(LocUri.Of(exec.Root)));
    }
}

using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>It never looks for the object.</summary>
public sealed class KnowsThePlace() : ServerFault(
    "M134", "operates on ./FUMO/Pkg1 whatever the device's tree tells", "FUMO-S-001", "server.object.root")
{
    /// <inheritdoc/>
    public override BehaviourSetup Setup => new() { Roots = ["./Vendor/Fw/P7"] };

    /// <inheritdoc/>
    public override Task<string?> LocatedAsync(DeviceVisit visit, Job job, Func<Task<string?>> honest) => Task.FromResult<string?>(FumoNodes.DefaultRoot);
}

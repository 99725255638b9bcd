using Fumo.Drive;
using Fumo.Plan;
using Fumo.Record;

namespace Fumo.Suites;

/// <summary>Starts the harness that the role of a configuration asks for.</summary>
internal static class Stages
{
    /// <summary>Starts it, and the implementation, if it is to be launched.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <param name="parts">What is plugged in.</param>
    /// <exception cref="IOException">An address cannot be listened at.</exception>
    public static async Task<IStage> StartAsync(RunConfiguration configuration, HarnessParts parts) => configuration.Role is Side.Client
        ? new ClientStage(await Harness.StartAsync(configuration, parts))
        : new ServerStage(await DeviceHarness.StartAsync(configuration, parts));
}

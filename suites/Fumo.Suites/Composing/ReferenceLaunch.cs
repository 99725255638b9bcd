using Fumo.Drive;
using Fumo.Plan;
using Fumo.Session;

namespace Fumo.Suites;

/// <summary>What launches the reference implementation of a role.</summary>
internal static class ReferenceLaunch
{
    /// <summary>The launcher for a configuration; null when it launches no reference implementation.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <param name="network">Where it meets the harness.</param>
    /// <param name="loop">Where it runs.</param>
    /// <param name="seed">Seed of everything random in it.</param>
    /// <param name="operationTime">How long each operation of a device takes; none when not given.</param>
    public static ILauncher? For(RunConfiguration configuration, INetwork network, EventLoop loop, int seed, TimeSpan operationTime = default) => configuration switch
    {
        { Client: { Launch.IsReference: true } client } => new ReferenceLauncher(client, configuration.Encoding, network.Client, loop, seed, operationTime),
        { Server: { Launch.IsReference: true } server } => new ReferenceServerLauncher(server, network, loop, seed),
        _ => null,
    };
}

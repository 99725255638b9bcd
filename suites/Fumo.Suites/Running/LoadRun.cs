using Fumo.Drive;
using Fumo.Plan;
using Fumo.Record;
using Fumo.Session;

namespace Fumo.Suites;

/// <summary>A load check over the network: no scenarios, no judgement, no results but figures.</summary>
public static class LoadRun
{
    /// <summary>Plays many devices at once.</summary>
    /// <param name="configuration">A configuration of the role server.</param>
    /// <param name="devices">How many.</param>
    /// <param name="progress">Hears what is going on.</param>
    /// <exception cref="TroubleException">The server was not reached, or refused the first device.</exception>
    public static LoadResult Play(RunConfiguration configuration, int devices, Action<DriveEvent> progress)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        string work = Directory.CreateTempSubdirectory("fumo-").FullName;
        using RealTimeLoop loop = new("load");
        using HttpNetwork network = new(loop, configuration.Server?.Tls?.Ca);
        using HttpWebClient? deviceWeb = DeviceWeb.For(configuration.Server);
        try
        {
            return loop.InvokeAsync(() => PlayAsync(configuration, devices, new HarnessParts
            {
                Loop = loop,
                Network = network,
                DeviceWeb = deviceWeb,
                Transcript = new Transcript(loop.Time),
                ReferenceLauncher = ReferenceLaunch.For(configuration, network, loop, seed: 1),
                Work = work,
                Progress = progress,
            })).GetAwaiter().GetResult();
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static async Task<LoadResult> PlayAsync(RunConfiguration configuration, int devices, HarnessParts parts)
    {
        ServerSection server = configuration.Server!;
        IReadOnlyList<string> ids = DeviceIds.Of(server.Devices[0].Id, devices);
        RunConfiguration one = configuration with { Server = server with { Devices = [server.Devices[0] with { Id = ids[0] }] } };
        await using DeviceHarness harness = await DeviceHarness.StartAsync(one, parts);
        return await new LoadCheck(harness).RunAsync(ids);
    }
}

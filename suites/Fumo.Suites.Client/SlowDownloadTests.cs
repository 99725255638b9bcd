using Fumo.Drive;

namespace Fumo.Suites.Client;

/// <summary>The package comes piece by piece, each after a while: the device may take its time or give up, and tells which (FUMO 1.0.2, 6.2).</summary>
[Scenario(
    "client.download-slow",
    "the package comes slowly, piece by piece",
    Order = 506,
    Operations = 1,
    Updates = 1,
    Sessions = 3,
    Packages = "good",
    SpoilsDownloads = true)]
public sealed class SlowDownloadTests : FailureScenario
{
    private const int Pieces = 8;

    protected override async Task PlayAsync(Device device)
    {
        await device.DiscoverAsync();
        if (device.Root.FirstFetching() is not { } operation)
        {
            device.Lacks("The device downloads nothing by itself.");
            return;
        }

        await device.PlayAsync(operation, Correlator.Unique(), misbehaviour: Misbehaviour.SlowIn(Pieces, 2 * device.Timeouts.Quiet));
    }
}

using Fumo.Drive;
using Fumo.Mo;

namespace Fumo.Suites.Client;

/// <summary>The connection breaks in the middle of every download: it fails, and the alert tells (FUMO 1.0.2, 6.2).</summary>
[Scenario(
    "client.download-cut",
    "the connection breaks in the middle of a download, however often it is tried",
    Order = 510,
    Operations = 1,
    Sessions = 3,
    Packages = "good",
    SpoilsDownloads = true)]
public sealed class CutDownloadTests : FailureScenario
{
    private const int OctetsBeforeTheCut = 100;

    protected override async Task PlayAsync(Device device)
    {
        await device.DiscoverAsync();
        FumoOperation? operation = device.Root.FirstFetching();
        if (operation is { } fetching)
        {
            await device.PlayAsync(fetching, Correlator.Digits(), misbehaviour: Misbehaviour.ResetAfter(OctetsBeforeTheCut));
        }
    }
}

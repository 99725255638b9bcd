using Fumo.Catalogue;
using Fumo.Drive;
using Fumo.Judge;
using Fumo.Mo;

namespace Fumo.Suites.Client;

/// <summary>The package server says 404: the download fails, nothing is installed, and the alert tells (FUMO 1.0.2, 6.1.3, 6.2).</summary>
[Scenario(
    "client.download-refused",
    "the package server answers 404 to a download",
    // Early, while State is still what the device came with: a State that tells success after a failure cannot be an old one.
    Order = 150,
    Operations = 2,
    Sessions = 5,
    Packages = "good",
    Tags = "download downloadandupdate gate")]
public sealed class RefusedDownloadTests : FailureScenario
{
    protected override async Task PlayAsync(Device device)
    {
        await device.DiscoverAsync();
        foreach (FumoOperation operation in Operations.Fetching)
        {
            if (device.Root.Has(operation))
            {
                await device.PlayAsync(operation, Correlator.Unique(), misbehaviour: Misbehaviour.Status(404));
            }
        }
    }

    [Case(".stops", "6.1.3", Scr.FumoC006, Tags = "adverse", IsOptional = true)]
    public void After_a_failed_download_DownloadAndUpdate_installs_nothing() =>
        Judge(ExecRules.DownloadAndUpdateStopsAfterAFailedDownload);
}

using Fumo.Catalogue;
using Fumo.Drive;
using Fumo.Judge;
using Fumo.Mo;

namespace Fumo.Suites.Client;

/// <summary>A package is downloaded and installed by one command, with a correlator and then without (FUMO 1.0.2, 6.1.3, 6.2).</summary>
[Scenario(
    "client.downloadandupdate",
    "a package is downloaded and installed by one command, with a correlator, then without, its URL set in an earlier session",
    Order = 300,
    Operations = 2,
    Updates = 2,
    Sessions = 6,
    Packages = "good")]
public sealed class DownloadAndUpdateTests : OperationScenario
{
    protected override async Task PlayAsync(Device device)
    {
        await device.DiscoverAsync();
        if (!device.Root.Has(FumoOperation.DownloadAndUpdate))
        {
            device.Lacks("The device does not have DownloadAndUpdate.");
            return;
        }

        await device.PlayBothWaysAsync(FumoOperation.DownloadAndUpdate);
    }

    [Case(".done", "6.1.3", Scr.FumoC005, Tags = "downloadandupdate gate")]
    public void Exec_on_DownloadAndUpdate_fetches_the_package_and_installs_it_without_a_further_command() =>
        Judge(
            ExecRules.CanExecuteDownloadAndUpdate,
            DownloadRules.DownloadAndUpdateFetchesItsPackage,
            ExecRules.DownloadAndUpdateGoesOnByItself,
            InstallRules.DownloadAndUpdateInstallsItsPackage);

    [Case(".type", "6.2.2", Scr.FumoC015, Tags = "downloadandupdate alert gate")]
    public void The_alert_after_DownloadAndUpdate_has_its_type() => Judge(AlertRules.HasTheDownloadAndUpdateTypeAfterDownloadAndUpdate);
}

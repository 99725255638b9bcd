using Fumo.Catalogue;
using Fumo.Drive;
using Fumo.Judge;
using Fumo.Mo;

namespace Fumo.Suites.Client;

/// <summary>A package is fetched and installed, with correlators and then without (FUMO 1.0.2, 6.1.1, 6.1.2, 6.2).</summary>
[Scenario(
    "client.update",
    "a package is downloaded and installed, with correlators, then without, its URL set in an earlier session",
    Order = 200,
    Operations = 4,
    Updates = 2,
    Sessions = 11,
    Packages = "good")]
public sealed class UpdateTests : OperationScenario
{
    protected override async Task PlayAsync(Device device)
    {
        await device.DiscoverAsync();
        if (!device.Root.Has(FumoOperation.Download) && !device.Root.Has(FumoNodes.PkgData))
        {
            device.Lacks("The device has neither Download nor Update/PkgData.");
            return;
        }

        await DeliverAndUpdateAsync(device, Correlator.Unique, isApart: false);
        await DeliverAndUpdateAsync(device, () => Correlator.None, isApart: true);
    }

    [Case("client.exec.supported", "6.1", Scr.FumoC001, Tags = "exec gate")]
    public void The_client_supports_Exec_on_its_object() => JudgeRun(ExecRules.IsSupported);

    [Case("client.download.done", "6.1.1", Scr.FumoC003, Tags = "download gate")]
    public void Exec_on_Download_fetches_the_package_and_does_no_more() =>
        Judge(ExecRules.CanExecuteDownload, DownloadRules.DownloadFetchesItsPackage, ExecRules.DownloadDoesNotUpdate);

    [Case("client.download.type", "6.2.2", Scr.FumoC013, Tags = "download alert gate")]
    public void The_alert_after_Download_has_the_download_type() => Judge(AlertRules.HasTheDownloadTypeAfterDownload);

    [Case("client.update.done", "6.1.2", Scr.FumoC004, Tags = "update gate")]
    public void Exec_on_Update_applies_the_package_received_before() =>
        Judge(ExecRules.CanExecuteUpdate, ExecRules.UpdateDoesNotDownload, InstallRules.UpdateInstallsItsPackage);

    [Case("client.update.type", "6.2.2", Scr.FumoC014, Tags = "update alert gate")]
    public void The_alert_after_Update_has_the_update_type() => Judge(AlertRules.HasTheUpdateTypeAfterUpdate);

    private static async Task DeliverAndUpdateAsync(Device device, Func<string?> correlator, bool isApart)
    {
        if (device.Root.Has(FumoOperation.Download))
        {
            await device.PlayAsync(FumoOperation.Download, correlator(), isApart: isApart);
        }
        else
        {
            await device.DeliverAsync(by: DeliverBy.Data);
        }

        if (device.Root.Has(FumoOperation.Update))
        {
            await device.PlayAsync(FumoOperation.Update, correlator(), isApart: isApart);
        }
    }
}

using Fumo.Catalogue;
using Fumo.Drive;
using Fumo.Judge;
using Fumo.Mo;
using Fumo.Session;

namespace Fumo.Suites.Client;

/// <summary>A package comes by DM, in few messages and then as a large object of many, and is installed (FUMO 1.0.2, 5.1.7, 6.1).</summary>
[Scenario(
    "client.packagedata",
    "a package comes by DM, as few messages as it fits and then in many chunks where the client takes large objects, and is installed",
    // Where State tells of a failure: an update that nobody has commanded shows.
    Order = 525,
    Operations = 2,
    Updates = 2,
    Sessions = 6,
    Packages = "good")]
public sealed class PackageDataTests : ClientScenario
{
    protected override async Task PlayAsync(Device device)
    {
        await device.DiscoverAsync();
        if (!device.Root.Has(FumoNodes.PkgData))
        {
            device.Lacks("The device does not have Update/PkgData.");
            return;
        }

        await device.DeliverAsync(by: DeliverBy.Data);
        await device.InSessionAsync(session => session.GetAsync(device.Root.At(FumoNodes.PkgData)));
        await device.ReadStateAsync();
        await device.PlayAsync(FumoOperation.Update, Correlator.Escaped());
        await device.DeliverAsync(by: DeliverBy.Chunks);
        await device.PlayAsync(FumoOperation.Update);
    }

    [Case(".taken", "6.1", Scr.FumoC009, Tags = "packagedata")]
    public void A_package_that_comes_by_DM_is_taken_and_waits_for_its_Exec() =>
        Judge(DownloadRules.TakesAPackageByDm, DownloadRules.WaitsForTheExecOnUpdate);

    [Case(".node", "5.1.7", Scr.FumoT007, Tags = "packagedata tree")]
    public void PkgData_takes_a_Replace_and_gives_no_package_away() =>
        Judge(TreeRules.PkgDataTakesReplace, TreeRules.PkgDataIsNotReadable);

    [Case(".result", "6.2.4", Scr.FumoC020, Tags = "packagedata update")]
    public void An_update_from_package_data_ends_with_success() => Judge(ResultCodeRules.TellsTheOutcome, InstallRules.UpdateInstallsItsPackage);

    [Case(".type", "6.2.2", Scr.FumoC014, Tags = "packagedata update alert")]
    public void The_alert_after_an_update_from_package_data_has_the_update_type() => Judge(AlertRules.HasTheUpdateTypeAfterUpdate);
}

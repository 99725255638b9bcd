using Fumo.Catalogue;
using Fumo.Drive;
using Fumo.Judge;
using Fumo.Mo;
using Fumo.Plan;

namespace Fumo.Suites.Client;

/// <summary>Update is executed again after an update whose State tells that its package is gone (FUMO 1.0.2, 5.1.10).</summary>
[Scenario(
    "client.update-again",
    "Update is executed once more after an update, when State tells that the package is gone",
    // Right after an update.
    Order = 310,
    Operations = 1,
    Sessions = 2)]
public sealed class UpdateAgainTests : FailureScenario
{
    protected override async Task PlayAsync(Device device)
    {
        await device.DiscoverAsync();
        bool isGone = await device.ReadStateAsync() is (int)FumoState.UpdateSuccessfulNoData or (int)FumoState.UpdateFailedNoData;
        if (!device.Root.Has(FumoOperation.Update) || !isGone)
        {
            device.Lacks("The device has no Update, or its State does not tell that the package is gone.");
            return;
        }

        await device.UntilAlertAsync(await device.ExecAsync(FumoOperation.Update, Correlator.Unique(), new Expectation(Expectation.Either, PackageKind.Good)));
        await device.ReadStateAsync();
    }

    [Case(".no-data", "5.1.10", Scr.FumoC007, Tags = "state update", IsOptional = true)]
    public void What_is_gone_is_not_installed_again() => Judge(StateRules.TellsWhetherThereIsAPackage);
}

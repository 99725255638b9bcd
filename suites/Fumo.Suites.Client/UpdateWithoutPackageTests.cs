using Fumo.Drive;
using Fumo.Mo;

namespace Fumo.Suites.Client;

/// <summary>Update is executed where no package was ever delivered: it is refused, or fails and says so (FUMO 1.0.2, 6.1.2, 6.2).</summary>
[Scenario(
    "client.update-without-package",
    "Update is executed while the device has no package",
    // First of all operations: State 10 then means that nothing is there.
    Order = 120,
    Operations = 1,
    Sessions = 3)]
public sealed class UpdateWithoutPackageTests : FailureScenario
{
    protected override async Task PlayAsync(Device device)
    {
        await device.DiscoverAsync();
        bool isIdle = await device.ReadStateAsync() == (int)FumoState.Idle;
        if (!device.Root.Has(FumoOperation.Update) || !isIdle)
        {
            device.Lacks("The device has no Update, or its State does not say that it holds no package.");
            return;
        }

        await device.UntilAlertAsync(await device.ExecAsync(FumoOperation.Update, Correlator.Unique(), new Expectation(Expectation.Failure)));
        await device.ReadStateAsync();
    }
}

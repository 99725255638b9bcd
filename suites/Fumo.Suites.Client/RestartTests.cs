using Fumo.Drive;
using Fumo.Mo;
using Fumo.Plan;

namespace Fumo.Suites.Client;

/// <summary>The device restarts after an update that failed, in the middle of a download, and of an update: the first is not tried again, the others are reported (FUMO 1.0.2, 6.2).</summary>
[Scenario(
    "client.restart",
    "the device restarts after an update that failed, loses its power in the middle of a download, and restarts in the middle of an update",
    // After what fails: a restart must not begin it again.
    Order = 532,
    Operations = 2,
    Updates = 1,
    Sessions = 8,
    Packages = "good",
    SpoilsDownloads = true,
    Tags = "reboot")]
public sealed class RestartTests : FailureScenario
{
    protected override async Task PlayAsync(Device device)
    {
        await device.DiscoverAsync();
        await device.RestartAsync();
        await device.ReadStateAsync();
        if (device.Root.FirstFetching() is { } operation)
        {
            await CutPowerAsync(device, operation);
        }

        await UpdateAsync(device);
    }

    // The package is the one whose download was cut off, where it has come after all; else one by DM.
    private static async Task UpdateAsync(Device device)
    {
        bool isThere = await device.ReadStateAsync() is (int)FumoState.DownloadComplete or (int)FumoState.ReadyToUpdate;
        if (!device.Root.Has(FumoOperation.Update) || (!isThere && !device.Root.Has(FumoNodes.PkgData)))
        {
            return;
        }

        if (!isThere)
        {
            await device.DeliverAsync(by: DeliverBy.Data);
        }

        CommandedExec exec = await device.ExecAsync(FumoOperation.Update, Correlator.Unique(), new Expectation(Expectation.Either, PackageKind.Good));
        if (!exec.IsRefused)
        {
            await device.RestartAsync();
            await device.UntilAlertAsync(exec);
            await device.ReadStateAsync();
        }
    }

    private static async Task CutPowerAsync(Device device, FumoOperation operation)
    {
        TaskCompletionSource release = new();
        try
        {
            CommandedExec? exec = null;
            Misbehaviour held = Misbehaviour.HeldUntil(release.Task);
            await device.InSessionAsync(async _ =>
            {
                await device.ReplaceUrlAsync(operation, misbehaviour: held);
                exec = await device.ExecAsync(operation, Correlator.Unique());
            });
            await device.LookMeanwhileAsync(held.Begun);
            await device.RestartAsync(isPowerCut: true);
            release.TrySetResult();
            await device.UntilAlertAsync(exec!);
            await device.ReadStateAsync();
        }
        finally
        {
            release.TrySetResult();
        }
    }
}

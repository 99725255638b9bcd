using Fumo.Drive;
using Fumo.Mo;

namespace Fumo.Suites.Client;

/// <summary>The device restarts after an update that failed, and in the middle of a download: the first is not tried again, the second is reported (FUMO 1.0.2, 6.2).</summary>
[Scenario(
    "client.restart",
    "the device restarts after an update that failed, and again in the middle of a download",
    // After what fails: a restart must not begin it again.
    Order = 532,
    Operations = 1,
    Updates = 1,
    Sessions = 5,
    Packages = "good",
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
    }

    private static async Task CutPowerAsync(Device device, FumoOperation operation)
    {
        TaskCompletionSource release = new();
        try
        {
            CommandedExec? exec = null;
            await device.InSessionAsync(async _ =>
            {
                await device.ReplaceUrlAsync(operation, misbehaviour: Misbehaviour.HeldUntil(release.Task));
                exec = await device.ExecAsync(operation, Correlator.Unique());
            });
            await device.ReadStateAsync();
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

using Fumo.Drive;
using Fumo.Mo;

namespace Fumo.Suites.Client;

/// <summary>The alert does not get through the first time: it comes again (FUMO 1.0.2, 6.2).</summary>
[Scenario(
    "client.alert-again",
    "an alert is cut off with its connection, another is met by a challenge: each comes again",
    Order = 545,
    Operations = 2,
    Sessions = 7,
    Packages = "good",
    SpoilsDownloads = true)]
public sealed class AlertAgainTests : FailureScenario
{
    private const int NotFound = 404;

    protected override async Task PlayAsync(Device device)
    {
        await device.DiscoverAsync();
        if (device.Root.FirstFetching() is not { } operation)
        {
            device.Lacks("The device downloads nothing by itself.");
            return;
        }

        await PlayAsync(device, operation, device.CutNextAlert);
        device.CutNothing();
        if (device.CanChallenge)
        {
            await PlayAsync(device, operation, device.ChallengeNext);
        }
    }

    // The download fails, so that nothing is spent but time.
    private static async Task PlayAsync(Device device, FumoOperation operation, Action disturb)
    {
        CommandedExec? exec = null;
        await device.InSessionAsync(async _ =>
        {
            await device.ReplaceUrlAsync(operation, misbehaviour: Misbehaviour.Status(NotFound));
            exec = await device.ExecAsync(operation, Correlator.Unique());
            disturb();
        });
        await device.UntilAlertAsync(exec!);
        await device.ReadStateAsync();
    }
}

using Fumo.Catalogue;
using Fumo.Drive;
using Fumo.Judge;
using Fumo.Mo;
using Fumo.Plan;

namespace Fumo.Suites.Client;

/// <summary>The user cancels an operation: it ends, and the alert tells (FUMO 1.0.2, 6.2, 6.2.4).</summary>
[Scenario(
    "client.user-cancel",
    "a download waits for its package, and the user cancels it at the device",
    Order = 540,
    Operations = 1,
    Sessions = 3,
    Prompts = 1,
    Packages = "good",
    Tags = "operator")]
public sealed class UserCancelTests : FailureScenario
{
    private const int UserCancelled = 401;

    protected override async Task PlayAsync(Device device)
    {
        await device.DiscoverAsync();
        if (device.Root.FirstFetching() is not { } operation)
        {
            device.Lacks("The device downloads nothing by itself.");
            return;
        }

        TaskCompletionSource release = new();
        try
        {
            await CancelAsync(device, operation, release);
        }
        finally
        {
            release.TrySetResult();
        }
    }

    // No package comes before the alert, or the word that nothing can be cancelled; so no success can be true.
    private static async Task CancelAsync(Device device, FumoOperation operation, TaskCompletionSource release)
    {
        CommandedExec? exec = null;
        await device.InSessionAsync(async _ =>
        {
            Offer? offer = await device.ReplaceUrlAsync(operation, misbehaviour: Misbehaviour.HeldUntil(release.Task));
            exec = await device.ExecAsync(operation, Correlator.Unique(), new Expectation(Expectation.Either, PackageKind.Good, offer?.Id, UserCancelled));
        });
        if (exec!.IsRefused)
        {
            return;
        }

        if (!await device.PromptAsync(PromptId.Cancel, "Cancel the download that is underway at the device.", "the Generic Alert of the download, best with code 401"))
        {
            device.Lacks("The person at the device could not cancel the download.");
            release.TrySetResult();
        }

        await device.UntilAlertAsync(exec);
        await device.ReadStateAsync();
    }

    [Case(".fetched", "6.1.1", Scr.FumoC003, Tags = "alert adverse", IsOptional = true)]
    public void What_was_cancelled_is_no_success() => Judge(DownloadRules.DownloadFetchesItsPackage, DownloadRules.DownloadAndUpdateFetchesItsPackage);
}

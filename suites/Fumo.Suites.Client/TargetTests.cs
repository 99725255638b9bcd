using Fumo.Catalogue;
using Fumo.Drive;
using Fumo.Judge;
using Fumo.Mo;
using Fumo.Plan;

namespace Fumo.Suites.Client;

/// <summary>What is executed is what the Exec names: not what was set last, not what sounds alike, and in whichever session (FUMO 1.0.2, 6.1).</summary>
[Scenario(
    "client.targets",
    "both URLs are set and the first is executed; nodes that only resemble an operation are executed; what was set in one session is executed in the next; then Update is executed, if State tells that the package is gone",
    Order = 320,
    Operations = 3,
    Updates = 1,
    Sessions = 9,
    Packages = "good")]
public sealed class TargetTests : ClientScenario
{
    // As content networks give them: not all of it is ever the device's to understand.
    private const string Query = "?version=2%2E0&signature=a%26b%2Bc%3D&end=1";

    protected override async Task PlayAsync(Device device)
    {
        await device.DiscoverAsync();
        FumoOperation[] fetching = [.. Operations.Fetching.Where(operation => device.Root.Has(operation))];
        if (fetching.Length == 0)
        {
            device.Lacks("The device has neither Download nor DownloadAndUpdate.");
            return;
        }

        if (fetching.Length > 1)
        {
            await EndAsync(device, await ExecFirstAsync(device, fetching));
        }

        await device.InSessionAsync(_ => ExecLookalikesAsync(device, fetching[^1]));
        await device.ReplaceUrlAsync(fetching[^1]);

        // The Execs before had correlators; they are not this one's.
        await EndAsync(device, await device.ExecAsync(fetching[^1], Correlator.None));
        await UpdateAgainAsync(device);
    }

    [Case(".download", "6.1.1", Scr.FumoC003, Tags = "download exec", IsOptional = true)]
    public void Download_fetches_what_its_own_url_names() => Judge(DownloadRules.DownloadFetchesItsPackage, ExecRules.DownloadDoesNotUpdate);

    [Case(".downloadandupdate", "6.1.3", Scr.FumoC005, Tags = "downloadandupdate exec", IsOptional = true)]
    public void DownloadAndUpdate_fetches_what_its_own_url_names() => Judge(DownloadRules.DownloadAndUpdateFetchesItsPackage);

    [Case(".address", "6.1.1", Scr.FumoC003, Tags = "download exec", IsOptional = true)]
    public void A_url_is_used_with_its_query() => Judge(DownloadRules.AsksForTheWholeUrl);

    [Case(".mechanism", "5.1.5, 5.1.9", Scr.FumoC026, Tags = "download downloadandupdate", IsOptional = true)]
    public void A_package_at_an_HTTP_address_is_fetched_by_GET() => JudgeRun(DownloadRules.FetchesByGet);

    [Case(".alert", "6.2", Scr.FumoC011, Tags = "alert exec", IsOptional = true)]
    public void A_url_that_was_set_in_an_earlier_session_is_good_enough_for_an_exec() => Judge(AlertRules.EndsEveryAcceptedOperation);

    [Case(".lookalike", "6.1", Scr.FumoC001, Tags = "exec", IsOptional = true)]
    public void An_exec_on_a_node_that_only_resembles_an_operation_starts_none() => Judge(ExecRules.StartsNothingElsewhere);

    [Case(".no-data", "5.1.10", Scr.FumoC007, Tags = "state update", IsOptional = true)]
    public void What_is_gone_is_not_installed_again() => Judge(StateRules.TellsWhetherThereIsAPackage);

    private static async Task UpdateAgainAsync(Device device)
    {
        bool isGone = await device.ReadStateAsync() is (int)FumoState.UpdateSuccessfulNoData or (int)FumoState.UpdateFailedNoData;
        if (isGone && device.Root.Has(FumoOperation.Update))
        {
            await EndAsync(device, await device.ExecAsync(FumoOperation.Update, Correlator.Unique(), new Expectation(Expectation.Either, PackageKind.Good)));
        }
    }

    private static async Task<CommandedExec> ExecFirstAsync(Device device, FumoOperation[] fetching)
    {
        CommandedExec? first = null;
        await device.InSessionAsync(async _ =>
        {
            foreach (FumoOperation operation in fetching)
            {
                await device.ReplaceUrlAsync(operation, query: Query);
            }

            first = await device.ExecAsync(fetching[0], Correlator.Unique());
        });
        return first!;
    }

    private static async Task ExecLookalikesAsync(Device device, FumoOperation operation)
    {
        foreach (string path in (string[])[operation.UrlNode(), FumoNodes.State, $"{FumoNodes.Update}Later"])
        {
            await device.ExecNodeAsync(device.Root.At(path), new Expectation(Expectation.Either), Correlator.Unique());
        }
    }

    private static async Task EndAsync(Device device, CommandedExec exec)
    {
        await device.UntilAlertAsync(exec);
        await device.ReadStateAsync();
    }
}

using Fumo.Catalogue;
using Fumo.Drive;
using Fumo.Judge;
using Fumo.Mo;

namespace Fumo.Suites.Client;

/// <summary>While a download goes on, an Exec comes for a node that takes none, and then a second one for the operation (FUMO 1.0.2, 6.1, 6.2).</summary>
[Scenario(
    "client.busy",
    "during a download an Exec comes for a node that takes none, and a second one for the operation",
    Order = 550,
    Operations = 2,
    Sessions = 5,
    Packages = "good",
    SpoilsDownloads = true)]
public sealed class BusyTests : ClientScenario
{
    protected override async Task PlayAsync(Device device)
    {
        await device.DiscoverAsync();
        if (device.Root.FirstFetching() is not { } operation)
        {
            device.Lacks("The device has neither Download nor DownloadAndUpdate.");
            return;
        }

        foreach (CommandedExec exec in await ExecTwiceAsync(device, operation))
        {
            await device.UntilAlertAsync(exec);
        }

        await device.ReadStateAsync();
    }

    [Case(".alert", "6.2", Scr.FumoC011, Tags = "exec alert adverse", IsOptional = true)]
    public void Every_exec_that_is_accepted_ends_with_an_alert_whatever_comes_meanwhile() => Judge(AlertRules.EndsEveryAcceptedOperation);

    [Case(".correlator", "6.2.3", Scr.FumoC016, Tags = "exec alert adverse", IsOptional = true)]
    public void Every_alert_carries_the_correlator_of_its_own_exec() => Judge(AlertRules.EchoesTheCorrelatorOfItsExec);

    [Case(".refusal", "6.1", Scr.FumoC002, Tags = "exec adverse", IsOptional = true)]
    public void An_exec_that_is_refused_meanwhile_starts_nothing() => Judge(ExecRules.DoesNothingAfterARefusal);

    /// <summary>All in one session, for not every client can hold one during a download.</summary>
    private static async Task<List<CommandedExec>> ExecTwiceAsync(Device device, FumoOperation operation)
    {
        List<CommandedExec> commanded = [];
        TaskCompletionSource released = new();
        Misbehaviour held = Misbehaviour.HeldUntil(released.Task);
        try
        {
            await device.InSessionAsync(async _ =>
            {
                await device.ReplaceUrlAsync(operation, misbehaviour: held);
                commanded.Add(await device.ExecAsync(operation, Correlator.Unique()));
                await device.ExecNodeAsync(device.Root.At(FumoNodes.State), new Expectation(Expectation.Either), Correlator.Unique());
                commanded.Add(await device.ExecAsync(operation, Correlator.Unique()));
                await device.ReadStateAsync();
            });
            await device.LookMeanwhileAsync(held.Begun);
        }
        finally
        {
            released.SetResult();
        }

        return commanded;
    }
}

using Fumo.Catalogue;
using Fumo.Drive;
using Fumo.Judge;
using Fumo.Mo;

namespace Fumo.Suites.Client;

/// <summary>Two objects have an operation underway at the same time: each is reported as its own (FUMO 1.0.2, 5, 6.2).</summary>
[Scenario(
    "client.two-objects",
    "two objects are commanded at the same time, and each is reported as its own",
    Order = 600,
    Operations = 2,
    Updates = 2,
    Sessions = 6,
    Packages = "good",
    Tags = "twoobjects")]
public sealed class TwoObjectsTests : FailureScenario
{
    protected override async Task PlayAsync(Device device)
    {
        await device.DiscoverAsync();
        FumoRoot[] objects = [.. device.Roots.Take(2)];
        FumoOperation[] shared = [.. Operations.Fetching.Where(operation => objects.Length == 2 && objects.All(one => one.Has(operation)))];
        if (shared is not [var operation, ..])
        {
            device.Lacks("The device has no two objects that download by themselves.");
            return;
        }

        TaskCompletionSource release = new();
        try
        {
            List<CommandedExec> commanded = [];
            await device.InSessionAsync(async _ =>
            {
                foreach (FumoRoot root in objects)
                {
                    await device.ReplaceUrlAsync(operation, misbehaviour: Misbehaviour.HeldUntil(release.Task), root: root);
                    commanded.Add(await device.ExecAsync(operation, Correlator.Unique(), root: root));
                }
            });
            await device.ReadStateAsync(objects[0]);
            release.TrySetResult();
            foreach (CommandedExec exec in commanded)
            {
                await device.UntilAlertAsync(exec);
                await device.ReadStateAsync(exec.Root);
            }
        }
        finally
        {
            release.TrySetResult();
        }
    }

    [Case(".source", "6.2.1", Scr.FumoC012, Tags = "alert", IsOptional = true)]
    public void Each_alert_names_its_own_object() => Judge(AlertRules.NamesTheObjectAsItsSource);

    [Case(".correlator", "6.2.3", Scr.FumoC016, Tags = "alert", IsOptional = true)]
    public void Each_alert_carries_its_own_correlator() => Judge(AlertRules.EchoesTheCorrelatorOfItsExec);
}

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
            List<CommandedExec> commanded = await CommandAsync(device, operation, objects, release.Task);
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

    [Case(".apart", "5", Scr.FumoT014, Tags = "alert state exec")]
    public void Neither_object_shows_anything_of_the_other() =>
        Judge(ObjectRules.KeepsTheirAlertsApart, ObjectRules.KeepsTheirUrlsApart, ObjectRules.KeepsTheirStatesApart);

    [Case(".source", "6.2.1", Scr.FumoC012, Tags = "alert", IsOptional = true)]
    public void Each_alert_names_its_own_object() => Judge(AlertRules.NamesTheObjectAsItsSource);

    [Case(".correlator", "6.2.3", Scr.FumoC016, Tags = "alert", IsOptional = true)]
    public void Each_alert_carries_its_own_correlator() => Judge(AlertRules.EchoesTheCorrelatorOfItsExec);

    // Both URLs are set before either is executed, and while the first operation goes on the other object is looked at.
    private static async Task<List<CommandedExec>> CommandAsync(Device device, FumoOperation operation, FumoRoot[] objects, Task release)
    {
        List<CommandedExec> commanded = [];
        await device.InSessionAsync(async _ =>
        {
            foreach (FumoRoot root in objects)
            {
                await device.ReplaceUrlAsync(operation, misbehaviour: Misbehaviour.HeldUntil(release), root: root);
                await device.ReadStateAsync(root);
            }

            commanded.Add(await device.ExecAsync(operation, Correlator.Unique(), root: objects[0]));
        });
        await device.InSessionAsync(async _ =>
        {
            await device.ReadStateAsync(objects[1]);
            await device.ReadStateAsync(objects[0]);
            commanded.Add(await device.ExecAsync(operation, Correlator.Unique(), root: objects[1]));
        });
        await device.ReadStateAsync(objects[0]);
        return commanded;
    }
}

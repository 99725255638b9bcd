using Fumo.Catalogue;
using Fumo.Drive;
using Fumo.Judge;

namespace Fumo.Suites.Server;

/// <summary>A device has its object elsewhere: below a vendor's node, where the server finds by Type or knows another device (FUMO 1.0.2, 5, 5.1.1).</summary>
[Scenario(
    "server.object",
    "an operation is offered to devices that have their object in another place",
    Order = 450,
    Operations = 2,
    Updates = 2,
    Sessions = 4,
    Tags = "tree")]
public sealed class ObjectPlaceTests : ServerScenario
{
    private static readonly string[] Places = ["./FwUpdate/x", "./Vendor/OMA/Firmware/Pkg7"];

    protected override async Task PlayAsync(ServerUnderTest server)
    {
        if (server.Usual() is not { } operation || !(server.DiscoversByType || server.HasDevices(2)))
        {
            server.Lacks("The server knows one tree, or starts nothing: set 'server.discovery: type' or 'server.devices', and 'server.offers'.");
            return;
        }

        if (server.HasDevices(2))
        {
            PlayedDevice other = await server.PlayAsync(DeviceScript.Plain.For(server, operation), index: 1);
            await RunThereAsync(server, other, operation);
        }

        foreach (string place in server.DiscoversByType ? Places : [])
        {
            PlayedDevice device = await server.PlayAsync(DeviceScript.Plain.For(server, operation) with { Roots = [place] });
            await RunThereAsync(server, device, operation);
        }
    }

    // Who does not find it, or remembers where it was, commands nothing: that says nothing of what else it can do.
    private static async Task RunThereAsync(ServerUnderTest server, PlayedDevice device, OfferedOperation operation)
    {
        await server.OfferAsync(device, operation);
        if (await device.PerhapsExecAsync(operation) is { } exec)
        {
            await device.FetchAsync(exec);
            await server.EndAsync(device, exec, 200);
        }
    }

    [Case(".place", "5.1.1", Scr.FumoS001, IsOptional = true)]
    public void The_object_is_found_wherever_it_stands() => Judge(ServerObjectRules.IsFoundWhereverItStands);

    [Case(".result", "6.2", Scr.FumoS009, Tags = "alert", IsOptional = true)]
    public void The_alert_at_the_end_is_answered() => Judge(ServerAlertRules.AnswersTheResult);
}

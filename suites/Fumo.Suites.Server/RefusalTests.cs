using Fumo.Catalogue;
using Fumo.Dm;
using Fumo.Drive;
using Fumo.Judge;
using Fumo.Mo;

namespace Fumo.Suites.Server;

/// <summary>A device refuses Exec and Replace, for whatever reason; the session lives, and a later offer is taken (FUMO 1.0.2, 6.1).</summary>
[Scenario(
    "server.refusal",
    "a device refuses an Exec, then a Replace, by several codes; the session lives, and the next offer is taken",
    Order = 400,
    Operations = 2,
    Updates = 1,
    Sessions = 12)]
public sealed class RefusalTests : ServerScenario
{
    private static readonly int[] Codes = [403, 405, 500];

    protected override async Task PlayAsync(ServerUnderTest server)
    {
        if (server.Usual() is not { } operation)
        {
            server.Lacks(server.WhatOffersNeed);
            return;
        }

        foreach (int code in server.IsStartedByHand(operation) ? Codes[..1] : Codes)
        {
            if (!await RefuseExecAsync(server, operation, code))
            {
                return;
            }
        }

        await RefuseWriteAsync(server, operation);
        await server.RunAsync(await server.PlayAsync(DeviceScript.Plain.For(server, operation)), operation, 200);
    }

    private static async Task<bool> RefuseExecAsync(ServerUnderTest server, OfferedOperation operation, int code)
    {
        DeviceScript refusing = DeviceScript.Plain.For(server, operation) with { Refusals = [new Refusal(AccessTypes.Exec, code, operation.Executed().NodeName(), Times: 1)] };
        PlayedDevice device = await server.PlayAsync(refusing);
        if (await server.BeginAsync(device, operation) is null)
        {
            return false;
        }

        await server.ConcludeAsync(device);

        // Who tries once more by itself is done with it.
        await device.SessionAsync(Campaigning.Promptly);
        return true;
    }

    private static async Task RefuseWriteAsync(ServerUnderTest server, OfferedOperation operation)
    {
        if (operation == OfferedOperation.Update || server.StartsByItself(operation))
        {
            return;
        }

        string node = operation == OfferedOperation.PackageData ? FumoNodes.PkgData : $"{operation.Executed().NodeName()}/PkgURL";
        DeviceScript refusing = DeviceScript.Plain with { Refusals = [new Refusal(AccessTypes.Replace, 500, node, Times: 1)] };
        PlayedDevice device = await server.PlayAsync(refusing);
        await server.OfferAsync(device, operation);
        await device.SessionAsync(Campaigning.Promptly);
        await device.SessionAsync(Campaigning.Promptly);
        await server.ObserveAsync(device);
    }

    [Case(".session", "6.1", Scr.FumoS008, Tags = "exec adverse gate")]
    public void A_refused_command_does_not_cost_the_session() => Judge(ServerExecRules.LeavesTheSessionInOrderWhenItIsRefused);

    [Case(".concluded", "6.1", Scr.FumoS008, Tags = "exec adverse", IsOptional = true)]
    public void A_refused_exec_is_not_waited_for() => Judge(ServerConclusionRules.WaitsForNothingAfterARefusal);

    [Case(".later", "6.1", Scr.FumoS002, Tags = "exec")]
    public void A_later_offer_is_taken() => Judge(ServerExecRules.GoesToAnOperation);

    [Case(".answered", "6.2", Scr.LPro04, Tags = "adverse")]
    public void Every_command_and_alert_is_answered_with_a_status() => Judge(DmCommandRules.AreAnswered);
}

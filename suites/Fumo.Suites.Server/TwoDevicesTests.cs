using Fumo.Catalogue;
using Fumo.Drive;
using Fumo.Judge;

namespace Fumo.Suites.Server;

/// <summary>Two devices have the same operation under way; one reports, then the other (FUMO 1.0.2, 6.2.3).</summary>
[Scenario(
    "server.two-devices",
    "two devices have an operation under way at a time; one fails, then the other succeeds",
    Order = 550,
    Operations = 3,
    Updates = 3,
    Sessions = 7)]
public sealed class TwoDevicesTests : ServerScenario
{
    protected override async Task PlayAsync(ServerUnderTest server)
    {
        if (server.Usual() is not { } operation || !server.HasDevices(2))
        {
            server.Lacks("The server knows one device, or starts nothing: set 'server.devices' and 'server.offers'.");
            return;
        }

        DeviceScript script = DeviceScript.Plain.For(server, operation);
        PlayedDevice first = await server.PlayAsync(script);
        PlayedDevice second = await server.PlayAsync(script, index: 1);
        if (await server.BeginAsync(first, operation) is not { IsAccepted: true } one)
        {
            return;
        }

        await server.ObservePendingAsync(first);
        if (await server.BeginAsync(second, operation) is { } other)
        {
            await server.EndAsync(second, other, 410);
            await server.ObserveAsync(first);
        }

        await TheOtherWayRoundAsync(server, operation, first, one, second);
    }

    // Who takes a result for the operation that was begun last shows it now, who takes it for the oldest one showed it before.
    private static async Task TheOtherWayRoundAsync(ServerUnderTest server, OfferedOperation operation, PlayedDevice first, PlayedExec one, PlayedDevice second)
    {
        PlayedExec? again = server.IsStartedByHand(operation) ? null : await server.BeginAsync(second, operation);
        if (again is { IsAccepted: true })
        {
            await server.ObservePendingAsync(second);
        }

        await server.EndAsync(first, one, 200);
        if (again is { IsAccepted: true })
        {
            await server.ObserveAsync(second);
            await server.EndAsync(second, again, 200);
        }
    }

    [Case(".own-result", "6.2.3", Scr.FumoS012, Tags = "alert gate", IsOptional = true)]
    public void The_result_of_one_device_ends_nothing_on_the_other() => Judge(ServerConclusionRules.MatchesAResultToItsDevice);

    [Case(".correlator", "6.2.3", Scr.FumoS012, Tags = "alert", IsOptional = true)]
    public void Each_open_operation_has_its_own_correlator() => Judge(ServerAlertRules.GivesEachOpenOperationItsOwnCorrelator);

    [Case(".result", "6.2", Scr.FumoS009, Tags = "alert", IsOptional = true)]
    public void The_alert_at_the_end_is_answered() => Judge(ServerAlertRules.AnswersTheResult);
}

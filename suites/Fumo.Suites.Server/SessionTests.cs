using Fumo.Catalogue;
using Fumo.Drive;
using Fumo.Judge;

namespace Fumo.Suites.Server;

/// <summary>
/// A device opens sessions and does whatever the server asks, without that anything was offered: what every server can be
/// judged by, and all that there is of one that nobody can make start an operation (FUMO 1.0.2, 6; DM Protocol 1.2.1, 2.3).
/// </summary>
[Scenario(
    "server.session",
    "a device opens sessions, does what it is asked, reports success at once, sends an alert that nobody knows and an event, and proves itself by a nonce that is out of date",
    // A server that starts by itself may do so once: that is for the scenarios that look at the operation.
    Order = 900,
    Operations = 1,
    Updates = 1,
    Sessions = 4)]
public sealed class SessionTests : ServerScenario
{
    protected override async Task PlayAsync(ServerUnderTest server)
    {
        if (server.Offers.Any(server.StartsByItself))
        {
            // It starts in the first session that it is given: that one belongs to the operation's own scenario.
            server.Lacks("The server starts operations by itself; its sessions are judged where those are played.");
            return;
        }

        PlayedDevice device = await server.PlayAsync();
        List<PlayedExec> begun = [];
        await device.SessionAsync(exec => Begun(begun, exec));
        foreach (PlayedExec exec in begun)
        {
            await device.FetchAsync(exec);
        }

        device.AddEvent();
        await device.UnknownAlertAsync();
        await device.StaleNonceAsync();
        await device.SessionAsync(exec => Report.Of(exec, 200));
    }

    [Case(".answered", "6.2", Scr.LPro04, Tags = "alert gate")]
    public void Every_command_and_alert_is_answered_with_a_status() => Judge(DmCommandRules.AreAnswered);

    [Case(".exec", "6.1", Scr.FumoS002, Tags = "exec", IsOptional = true)]
    public void An_exec_that_comes_by_itself_goes_to_an_operation() => Judge(ServerExecRules.GoesToAnOperation);

    private static Report Begun(List<PlayedExec> begun, PlayedExec exec)
    {
        begun.Add(exec);
        return Report.Of(exec, 200);
    }
}

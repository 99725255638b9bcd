using Fumo.Catalogue;
using Fumo.Drive;
using Fumo.Judge;

namespace Fumo.Suites.Server;

/// <summary>A package is downloaded and installed by one command, and its success is reported in a session of the device's own (FUMO 1.0.2, 6.1.3, 6.2).</summary>
[Scenario(
    "server.downloadandupdate",
    "a package is downloaded and installed by one command, and its success is reported in a later session",
    Order = 300,
    Operations = 1,
    Updates = 1,
    Sessions = 2,
    Tags = "downloadandupdate")]
public sealed class DownloadAndUpdateTests : ServerScenario
{
    protected override async Task PlayAsync(ServerUnderTest server)
    {
        if (!server.CanOffer(OfferedOperation.DownloadAndUpdate))
        {
            server.Lacks("The server is not told to start DownloadAndUpdate.");
            return;
        }

        PlayedDevice device = await server.PlayAsync(DeviceScript.Plain);
        await server.OfferAsync(device, OfferedOperation.DownloadAndUpdate);
        PlayedExec exec = await device.UntilExecAsync(OfferedOperation.DownloadAndUpdate);
        await device.FetchAsync(exec);
        await device.ReportAsync(exec, 200);
        await server.ObserveAsync(device);
    }

    [Case(".exec", "6.1", Scr.FumoS002, Tags = "exec gate")]
    public void It_starts_by_an_exec_on_an_operation() => Judge(ServerExecRules.GoesToAnOperation);

    [Case(".url", "6.1.3", Scr.FumoS005, Tags = "gate")]
    public void The_url_is_set_before_the_exec() => Judge(ServerExecRules.ComesAfterTheUrlOfDownloadAndUpdate);

    [Case(".result", "6.2", Scr.FumoS009, Tags = "alert gate")]
    public void The_alert_at_the_end_is_answered() => Judge(ServerAlertRules.AnswersTheResult);

    [Case(".answered", "6.2", Scr.LPro04, Tags = "alert gate")]
    public void Every_command_and_alert_is_answered_with_a_status() => Judge(DmCommandRules.AreAnswered);
}

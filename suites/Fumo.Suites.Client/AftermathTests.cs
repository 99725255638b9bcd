using Fumo.Catalogue;
using Fumo.Drive;
using Fumo.Judge;

namespace Fumo.Suites.Client;

/// <summary>The end of a run: one session as at its beginning, then quiet. What must not happen is judged over all that was played (FUMO 1.0.2, 6.2).</summary>
[Scenario("client.aftermath", "one more session, then quiet: what must not happen has had its time", Order = 900)]
public sealed class AftermathTests : ClientScenario
{
    protected override async Task PlayAsync(Device device)
    {
        await device.ReadStateAsync();
        await device.QuietAsync();
    }

    [Case("client.alert.not-retried", "6.2", Scr.FumoC022, Tags = "alert adverse gate")]
    public void After_its_alert_no_operation_is_tried_again_without_the_server() => JudgeRun(DownloadRules.DoesNotRetryAfterTheAlert);

    [Case("client.alert.once", "6.2", Scr.FumoC011, Tags = "alert")]
    public void Every_operation_ends_with_one_alert() => JudgeRun(AlertRules.ComesOncePerOperation);

    [Case("client.download.commanded", "6.1.1", Scr.FumoC003, Tags = "download")]
    public void Nothing_is_fetched_before_an_Exec_on_Download_commands_it() => JudgeRun(DownloadRules.DownloadWaitsForTheExec);

    [Case("client.downloadandupdate.commanded", "6.1.3", Scr.FumoC005, Tags = "downloadandupdate")]
    public void Nothing_is_fetched_before_an_Exec_on_DownloadAndUpdate_commands_it() =>
        JudgeRun(DownloadRules.DownloadAndUpdateWaitsForTheExec);

    [Case("client.exec.refusal", "6.1", Scr.FumoC002, Tags = "exec", IsOptional = true)]
    public void An_exec_that_is_refused_starts_nothing() => JudgeRun(ExecRules.DoesNothingAfterARefusal);
}

using Fumo.Catalogue;
using Fumo.Drive;
using Fumo.Judge;

namespace Fumo.Suites.Server;

/// <summary>Between 202 and the outcome: whatever else comes by ends nothing (FUMO 1.0.2, 6.1, 6.2.3, 7.1.2).</summary>
[Scenario(
    "server.pending",
    "while an operation is under way the device opens sessions, reports what belongs to another, and asks for an update",
    Order = 500,
    Operations = 1,
    Updates = 1,
    Sessions = 8,
    Tags = "adverse")]
public sealed class PendingTests : ServerScenario
{
    protected override async Task PlayAsync(ServerUnderTest server)
    {
        if (server.Usual() is not { } operation)
        {
            server.Lacks(server.WhatOffersNeed);
            return;
        }

        PlayedDevice device = await server.PlayAsync(DeviceScript.Plain.For(server, operation));
        if (await server.BeginAsync(device, operation) is not { IsAccepted: true } exec)
        {
            return;
        }

        await server.ObservePendingAsync(device);
        await device.SessionAsync(Campaigning.Promptly);
        await server.ObservePendingAsync(device);
        await device.UnknownAlertAsync(atOnce: Campaigning.Promptly);
        await device.RequestAsync(atOnce: Campaigning.Promptly);
        await server.ObserveAsync(device);
        await server.ObservePendingAsync(device);
        if (server.IsIntrusive)
        {
            await device.ReportAsync(exec, 200, new ReportForm { Correlator = CorrelatorForm.Unknown }, Campaigning.Promptly);
            await server.ObserveAsync(device);
        }

        await server.EndAsync(device, exec, 200);
    }

    [Case(".open", "6.1", Scr.FumoS007, Tags = "exec gate", IsOptional = true)]
    public void The_outcome_of_an_accepted_exec_is_waited_for() => Judge(ServerConclusionRules.WaitsForTheOutcomeAfter202);

    [Case(".again", "6.1", Scr.FumoS007, Tags = "exec", IsOptional = true)]
    public void What_was_accepted_is_not_commanded_again() =>
        Judge(ServerExecRules.LeavesTheSessionInOrderWhenItIsAccepted, ServerExecRules.WaitsForTheEndOfTheOneBefore);

    [Case(".unknown-correlator", "6.2.3", Scr.FumoS012, Tags = "alert", IsOptional = true)]
    public void A_result_under_a_foreign_correlator_ends_nothing() => Judge(ServerConclusionRules.TakesNoStrayResultForTheEnd);

    [Case(".request", "7.1.2", Scr.FumoS015, Tags = "clientinitiated", IsOptional = true)]
    public void A_request_is_not_taken_for_a_result() => Judge(ServerConclusionRules.TakesNoRequestForAResult);

    [Case(".success", "6.2", Scr.FumoS011, Tags = "alert gate", IsOptional = true)]
    public void The_result_ends_the_operation_all_the_same() => Judge(ServerConclusionRules.TakesASuccessAsTheEnd);

    [Case(".result", "6.2", Scr.FumoS009, Tags = "alert gate")]
    public void The_alert_at_the_end_is_answered() => Judge(ServerAlertRules.AnswersTheResult);

    [Case(".unknown-type", "6.2", Scr.LPro21S, Tags = "alert", IsOptional = true)]
    public void An_alert_of_an_unknown_type_is_refused_with_415() => Judge(DmServerRules.RefusesUnknownAlertsWith415, DmServerRules.AnswersAlertsWithTheirCodes);
}

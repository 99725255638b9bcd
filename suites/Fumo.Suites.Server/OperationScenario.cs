using Fumo.Catalogue;
using Fumo.Dm;
using Fumo.Drive;
using Fumo.Judge;
using Fumo.Mo;

namespace Fumo.Suites.Server;

/// <summary>
/// One kind of operation, offered three times: to a plain device, to one that has little and reports within the session, and
/// to one that fails. What holds for each, whichever it is (FUMO 1.0.2, 6.1, 6.2).
/// </summary>
public abstract class OperationScenario : ServerScenario
{
    /// <summary>The operation.</summary>
    protected abstract OfferedOperation Operation { get; }

    /// <summary>A result code that tells how it fails.</summary>
    protected abstract int Failure { get; }

    /// <summary>The device that it is offered to.</summary>
    protected virtual DeviceScript Device => DeviceScript.Plain;

    protected override async Task PlayAsync(ServerUnderTest server)
    {
        if (!server.CanOffer(Operation))
        {
            server.Lacks($"The server is not told to start {Operation.Key()}; 'server.offers.{Operation.Key()}' says how.");
            return;
        }

        // Who starts by itself does so until it has succeeded, as a rule.
        Func<ServerUnderTest, Task<bool>>[] devices = server.StartsByItself(Operation)
            ? [FailingThenRefusingAsync, LeanAsync, PlainAsync]
            : [PlainAsync, LeanAsync, FailingAsync];
        foreach (Func<ServerUnderTest, Task<bool>> play in devices)
        {
            if (!await PrepareAsync(server) || !await play(server))
            {
                return;
            }
        }
    }

    /// <summary>Brings about what the server may want to have seen before, under the identity of the device that is played then.</summary>
    /// <param name="server">The server.</param>
    /// <returns>False when it cannot be had.</returns>
    protected virtual Task<bool> PrepareAsync(ServerUnderTest server) => Task.FromResult(true);

    private async Task<bool> PlainAsync(ServerUnderTest server)
    {
        PlayedDevice device = await server.PlayAsync(Device with { KeepsPackage = true });
        return await server.RunAsync(device, Operation, 200);
    }

    private async Task<bool> LeanAsync(ServerUnderTest server)
    {
        bool isUpdate = Operation.Executed() == FumoOperation.Update;
        PlayedDevice device = await server.PlayAsync(Device.Without(FumoNodes.PkgName, FumoNodes.PkgVersion) with
        {
            Order = PackageOneOrder.AlertsFirst,
            AreResultsApart = true,
            States = [isUpdate ? FumoState.UpdateProgressing : FumoState.DownloadProgressing, FumoState.UpdateSuccessfulHaveData],
        });
        ReportForm later = new() { Place = ReportPlace.LaterPackage };
        if (await server.BeginAsync(device, Operation, exec => new Report(exec, 200, later)) is not { } done)
        {
            return false;
        }

        await device.SessionAsync(Campaigning.Promptly);
        await server.ConcludeAsync(device);
        return done.IsAccepted;
    }

    private async Task<bool> FailingAsync(ServerUnderTest server)
    {
        PlayedDevice device = await server.PlayAsync(Device);
        return await server.RunAsync(device, Operation, Failure, new ReportForm { Companion = Companion.Alert });
    }

    private async Task<bool> FailingThenRefusingAsync(ServerUnderTest server)
    {
        Refusal second = new(AccessTypes.Exec, (int)StatusCode.Forbidden, Operation.Executed().NodeName(), Times: 1, Spared: 1);
        PlayedDevice device = await server.PlayAsync(Device with { Refusals = [second] });
        return await server.RunAsync(device, Operation, Failure) && await server.RunAsync(device, Operation, 200);
    }

    [Case(".exec", "6.1", Scr.FumoS002, Tags = "exec gate")]
    public void It_starts_by_an_exec_on_an_operation() => Judge(ServerExecRules.GoesToAnOperation, ServerExecRules.IsWrittenAsACommand, ServerExecRules.ComesWhenItIsAskedFor);

    [Case(".accepted", "6.1", Scr.FumoS007, Tags = "exec gate", IsOptional = true)]
    public void An_exec_that_is_accepted_for_later_leaves_the_session_in_order() =>
        Judge(ServerExecRules.LeavesTheSessionInOrderWhenItIsAccepted, ServerExecRules.WaitsForTheEndOfTheOneBefore);

    [Case(".pending", "6.1", Scr.FumoS007, Tags = "exec gate", IsOptional = true)]
    public void The_outcome_of_an_accepted_exec_is_waited_for() => Judge(ServerConclusionRules.WaitsForTheOutcomeAfter202);

    [Case(".result", "6.2", Scr.FumoS009, Tags = "alert gate")]
    public void The_alert_at_the_end_is_answered() => Judge(ServerAlertRules.AnswersTheResult);

    [Case(".type", "6.2.2", Scr.FumoS010, Tags = "alert gate", IsOptional = true)]
    public void The_type_of_the_alert_is_understood() => Judge(ServerAlertRules.UnderstandsTheResultTypes);

    [Case(".success", "6.2", Scr.FumoS011, Tags = "alert gate", IsOptional = true)]
    public void A_success_is_taken_for_one_and_ends_the_operation() =>
        Judge(ServerConclusionRules.TakesASuccessAsTheEnd, ServerConclusionRules.TellsSuccessFromFailure, ServerConclusionRules.ShowsTheCodeThatWasReported);

    [Case(".failure", "6.2", Scr.FumoS013, Tags = "adverse gate", IsOptional = true)]
    public void A_failure_ends_the_operation() => Judge(ServerConclusionRules.TakesAFailureAsTheEnd);

    [Case(".optional-node", "5.1.2", Scr.FumoS008, Tags = "adverse gate", IsOptional = true)]
    public void A_device_without_the_optional_nodes_is_served() => Judge(ServerExecRules.ComesEvenWithoutOptionalNodes);

    [Case(".access", "5.1", Scr.FumoS020, Tags = "tree", IsOptional = true)]
    public void The_nodes_of_the_object_are_used_as_they_allow() => Judge(ServerObjectRules.IsReadAndWrittenAsItsNodesAllow);

    [Case(".answered", "6.2", Scr.LPro04, Tags = "alert")]
    public void Every_command_and_alert_is_answered_with_a_status() => Judge(DmCommandRules.AreAnswered);
}

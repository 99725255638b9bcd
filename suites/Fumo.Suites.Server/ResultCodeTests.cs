using Fumo.Catalogue;
using Fumo.Drive;
using Fumo.Judge;

namespace Fumo.Suites.Server;

/// <summary>Result codes over the whole table, the ranges of vendors and their ends included (FUMO 1.0.2, 6.2.4).</summary>
[Scenario(
    "server.result-codes",
    "operations end with result codes of the whole table; a few of them where a person has to start each",
    Order = 600,
    Operations = 22,
    Updates = 22,
    Sessions = 44)]
public sealed class ResultCodeTests : ServerScenario
{
    private static readonly int[] Few = [250, 299, 450, 599];
    private static readonly int[] All =
    [
        200, 250, 299,
        400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411, 412, 450, 499,
        500, 501, 502, 503, 550, 599,
    ];

    protected override async Task PlayAsync(ServerUnderTest server)
    {
        if (server.Usual() is not { } operation)
        {
            server.Lacks(server.WhatOffersNeed);
            return;
        }

        PlayedDevice device = await server.PlayAsync(DeviceScript.Plain.For(server, operation));
        foreach (int code in server.IsStartedByHand(operation) ? Few : All)
        {
            if (!await server.RunAsync(device, operation, code))
            {
                return;
            }
        }
    }

    [Case(".answered", "6.2", Scr.FumoS009, Tags = "alert gate")]
    public void The_alert_with_each_code_is_answered() => Judge(ServerAlertRules.AnswersTheResult);

    [Case(".taken", "6.2.4", Scr.FumoS011, Tags = "alert gate")]
    public void Each_code_is_taken() => Judge(ServerAlertRules.TakesEveryCode);

    [Case(".outcome", "6.2.4", Scr.FumoS011, Tags = "alert gate", IsOptional = true)]
    public void Success_and_failure_are_told_apart() => Judge(ServerConclusionRules.TellsSuccessFromFailure);

    [Case(".shown", "6.2.4", Scr.FumoS011, Tags = "alert", IsOptional = true)]
    public void The_code_that_is_shown_is_the_one_that_was_reported() => Judge(ServerConclusionRules.ShowsTheCodeThatWasReported);

    [Case(".failure", "6.2", Scr.FumoS013, Tags = "adverse gate", IsOptional = true)]
    public void Each_failure_ends_the_operation() => Judge(ServerConclusionRules.TakesAFailureAsTheEnd);

    [Case(".again", "6.2", Scr.FumoS013, Tags = "adverse", IsOptional = true)]
    public void A_failed_operation_is_commanded_again_within_reason() => Judge(ServerAlertRules.StartsAFailedOperationAgainWithinReason);
}

using Fumo.Catalogue;
using Fumo.Drive;
using Fumo.Judge;
using Fumo.Mo;

namespace Fumo.Suites.Server;

/// <summary>One outcome, told in every form in which devices tell it (FUMO 1.0.2, 6.2.1 to 6.2.3; DM Protocol 1.2.1, 2.3.7).</summary>
[Scenario(
    "server.alert-forms",
    "operations end with alerts of every form: with a prefix, from the operation's node, without Mark, among other items and alerts",
    Order = 650,
    Operations = 7,
    Updates = 7,
    Sessions = 16,
    Tags = "alert")]
public sealed class AlertFormTests : ServerScenario
{
    private static readonly ReportForm[] Few = [new() { NamesOperation = true, HasNoMark = true }];
    private static readonly ReportForm[] All =
    [
        new() { HasNoMark = true },
        new() { Mark = AlertMarks.Critical },
        new() { NamesOperation = true },
        new() { Companion = Companion.Item },
        new() { Companion = Companion.ItemBefore },
        new() { Companion = Companion.Alert },
        new() { HasPrefix = true },
    ];

    protected override async Task PlayAsync(ServerUnderTest server)
    {
        if (server.Usual() is not { } operation)
        {
            server.Lacks(server.WhatOffersNeed);
            return;
        }

        foreach (ReportForm form in server.IsStartedByHand(operation) ? Few : All)
        {
            PlayedDevice device = await server.PlayAsync(DeviceScript.Plain.For(server, operation));
            if (!await server.RunAsync(device, operation, 200, form))
            {
                break;
            }
        }

        await LookalikesAsync(server, operation);
    }

    // What is only like one of FUMO's types is a type that nobody knows.
    private static async Task LookalikesAsync(ServerUnderTest server, OfferedOperation operation)
    {
        string type = operation.Executed().AlertType();
        PlayedDevice device = await server.PlayAsync(DeviceScript.Plain.For(server, operation));
        await device.UnknownAlertAsync(type.Replace(".dm.", ".", StringComparison.Ordinal), Campaigning.Promptly);
        await device.UnknownAlertAsync(type.ToUpperInvariant(), Campaigning.Promptly);
    }

    [Case(".answered", "6.2", Scr.FumoS009, Tags = "gate")]
    public void The_alert_is_answered_in_each_form() => Judge(ServerAlertRules.AnswersTheResult);

    [Case(".type", "6.2.2", Scr.FumoS010, Tags = "gate")]
    public void The_type_is_understood_in_each_form() => Judge(ServerAlertRules.UnderstandsTheResultTypes);

    [Case(".prefix", "6.2.2", Scr.LPro21S, IsOptional = true)]
    public void The_type_is_understood_with_its_prefix() => Judge(DmServerRules.UnderstandsTypesUnderTheirPrefix);

    [Case(".similar-type", "6.2.2", Scr.FumoS010, IsOptional = true)]
    public void A_type_that_is_only_similar_is_not_taken() => Judge(ServerAlertRules.TakesNoOtherTypeForOne);

    [Case(".success", "6.2", Scr.FumoS011, Tags = "gate", IsOptional = true)]
    public void A_success_is_taken_for_one_in_each_form() =>
        Judge(ServerConclusionRules.TakesASuccessAsTheEnd, ServerConclusionRules.TellsSuccessFromFailure);

    [Case(".no-correlator", "6.2.3", Scr.FumoS012, Tags = "gate", IsOptional = true)]
    public void An_alert_without_correlator_is_right_when_none_was_given() => Judge(ServerAlertRules.NeedsNoCorrelatorThatItDidNotGive);
}

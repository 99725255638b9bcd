using Fumo.Catalogue;
using Fumo.Drive;
using Fumo.Judge;

namespace Fumo.Suites.Client;

/// <summary>What the client asks for by itself, whenever in the run it did (FUMO 1.0.2, 7).</summary>
[Scenario("client.request", "the client asks for an update by itself; judged are the requests of the whole run", Order = 800)]
public sealed class RequestTests : ClientScenario
{
    protected override Task PlayAsync(Device device) => device.InSessionAsync(_ => Task.CompletedTask);

    [Case(".alert", "7.1.1", Scr.FumoC028, Tags = "clientinitiated alert", IsOptional = true)]
    public void A_request_is_a_generic_alert() => JudgeRun(RequestRules.IsAGenericAlert);

    [Case(".correlator", "7", Scr.FumoC027, Tags = "clientinitiated alert", IsOptional = true)]
    public void A_request_carries_no_correlator_for_it_answers_no_Exec() => JudgeRun(RequestRules.CarriesNoCorrelator);

    [Case(".type", "7.1.2", Scr.FumoC029, Tags = "clientinitiated alert", IsOptional = true)]
    public void A_request_has_one_of_the_two_request_types() => JudgeRun(RequestRules.HasARequestType);

    [Case(".source", "7.1.3", Scr.FumoC030, Tags = "clientinitiated alert", IsOptional = true)]
    public void A_request_that_names_a_node_names_a_firmware_update_object() => JudgeRun(RequestRules.NamesTheObjectIfAny);

    [Case(".data", "7.1.4", Scr.FumoC031, Tags = "clientinitiated alert", IsOptional = true)]
    public void A_request_has_data() => JudgeRun(RequestRules.HasData);

    [Case(".reaction", "7.1", Scr.FumoC032, Tags = "clientinitiated", IsOptional = true)]
    public void A_request_leaves_the_reaction_to_the_server() => JudgeRun(RequestRules.LeavesTheReactionToTheServer);
}

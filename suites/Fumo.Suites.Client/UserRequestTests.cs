using Fumo.Catalogue;
using Fumo.Drive;
using Fumo.Judge;

namespace Fumo.Suites.Client;

/// <summary>The user asks for an update at the device: the request says so (FUMO 1.0.2, 7.1.2).</summary>
[Scenario(
    "client.user-request",
    "the user asks for an update at the device",
    Order = 805,
    Prompts = 1,
    Tags = "operator clientinitiated")]
public sealed class UserRequestTests : ClientScenario
{
    protected override async Task PlayAsync(Device device)
    {
        int known = device.Requests.Count;
        if (!await device.PromptAsync(PromptId.Request, "Ask for an update at the device, as its user would.", "the Generic Alert of a user's request"))
        {
            device.Lacks("The person at the device could not ask for an update.");
            return;
        }

        await device.UntilRequestAsync(known);
    }

    [Case(".type", "7.1.2", Scr.FumoC029, Tags = "alert", IsOptional = true)]
    public void What_the_user_asks_for_is_requested_in_the_users_name() => Judge(RequestRules.TellsThatTheUserAsks);
}

using Fumo.Catalogue;
using Fumo.Drive;
using Fumo.Judge;

namespace Fumo.Suites.Server;

/// <summary>Device and user ask for an update, in every form, with nothing on offer and then with something (FUMO 1.0.2, 7).</summary>
[Scenario(
    "server.request",
    "device and user ask for an update, with and without URI and data, when nothing is offered and when something is",
    Order = 700,
    Operations = 2,
    Updates = 2,
    Sessions = 9,
    Tags = "clientinitiated")]
public sealed class RequestTests : ServerScenario
{
    private static readonly RequestForm[] Forms =
    [
        .. from isOfUser in (bool[])[false, true]
           from hasUri in (bool[])[true, false]
           from data in (string[])["", "check"]
           select new RequestForm { IsOfUser = isOfUser, HasUri = hasUri, Data = data },
    ];

    protected override async Task PlayAsync(ServerUnderTest server)
    {
        DeviceScript script = server.Usual() is { } usual ? DeviceScript.Plain.For(server, usual) : DeviceScript.Plain;
        PlayedDevice device = await server.PlayAsync(script);
        if (server.Usual() is null)
        {
            // Where no other scenario has shown that the server answers at all.
            foreach (PlayedExec exec in (await device.SessionAsync(Campaigning.Promptly)).Execs)
            {
                await device.FetchAsync(exec);
            }
        }

        foreach (RequestForm form in Forms)
        {
            await device.RequestAsync(form, atOnce: Campaigning.Promptly);
        }

        if (server.Usual() is not { } operation || server.StartsByItself(operation))
        {
            return;
        }

        await OfferedAsync(server, operation, new RequestForm());
        await OfferedAsync(server, operation, new RequestForm { IsOfUser = true, HasUri = false });
    }

    // What it was told to do later it may command in a later session: it is waited for as everywhere.
    private static async Task OfferedAsync(ServerUnderTest server, OfferedOperation operation, RequestForm form)
    {
        PlayedDevice device = await server.PlayAsync(DeviceScript.Plain.For(server, operation));
        await server.OfferAsync(device, operation);
        PlayedSession asked = await device.RequestAsync(form, atOnce: Campaigning.Promptly);
        if (!asked.Execs.Any(exec => exec.Operation == operation.Executed()))
        {
            await device.WaitForExecAsync(operation, Campaigning.Promptly);
        }
    }

    [Case(".status", "7.1", Scr.FumoS014)]
    public void A_request_is_answered_by_what_the_server_then_does() => Judge(ServerRequestRules.Says200WhenItCommandsNow);

    [Case(".type", "7.1.2", Scr.FumoS015, IsOptional = true)]
    public void Both_kinds_of_request_are_taken() => Judge(ServerRequestRules.TakesBothKinds);

    [Case(".form", "7.1.3, 7.1.4", Scr.FumoS016, IsOptional = true)]
    public void A_request_is_taken_with_and_without_uri_and_data() => Judge(ServerRequestRules.TakesEveryForm);

    [Case(".session", "7.1.3, 7.1.4", Scr.FumoS016, IsOptional = true)]
    public void A_request_does_not_cost_the_session() => Judge(ServerRequestRules.LeavesTheSessionInOrder);

    [Case(".update", "7.1", Scr.FumoS019, IsOptional = true)]
    public void An_update_that_there_is_starts() => Judge(ServerRequestRules.StartsTheUpdateThatThereIs);

    [Case(".dialog", "7.1", Scr.FumoS017, IsOptional = true)]
    public void The_user_who_asked_may_be_spoken_to() => Judge(ServerRequestRules.MaySpeakToTheUserWhoAsked);
}

using Fumo.Catalogue;
using Fumo.Dm;
using Fumo.Drive;
using Fumo.Judge;
using Fumo.Mo;
using Fumo.Session;

namespace Fumo.Suites.Client;

/// <summary>What no server should send: commands under wrong credentials, messages that make no sense (DM Protocol 1.2.1, 2.3, 2.4; DM Security 1.2.1, 5.1.3).</summary>
[Scenario(
    "client.hostile",
    "commands under wrong credentials and notifications that are not genuine, which are not to be followed; commands and messages that make no sense; after each an ordinary session",
    Order = 815,
    Sessions = 20,
    Tags = "hostile")]
public sealed class HostileTests : ClientScenario
{
    protected override async Task PlayAsync(Device device)
    {
        await device.DiscoverAsync();
        string state = device.Root.At(FumoNodes.State);
        string? url = device.Root.FirstFetching() is { } operation ? device.Root.At(operation.UrlNode()) : null;
        foreach (CredentialFlaw flaw in device.Hostility.Flaws)
        {
            await device.Hostility.CommandUnprovedAsync(flaw, Commands(flaw, url, state));
            await LookAsync(device, url ?? state);
        }

        if (device.Hostility.CanForgeNotifications)
        {
            await device.Hostility.NotifyWronglyAsync();
            await device.QuietAsync();
        }

        foreach (ProvocationKind kind in Enum.GetValues<ProvocationKind>())
        {
            await device.Hostility.ProvokeAsync(kind, state);
            await LookAsync(device, state);
        }
    }

    [Case(".credentials", "6.1", Scr.LPro25, IsOptional = true)]
    public void Nothing_is_carried_out_for_a_server_that_has_not_proved_itself() => Judge(DmHostileRules.ObeysOnlyAServerThatHasProvedItself);

    [Case(".notification", "6.1", Scr.LNoti01, IsOptional = true)]
    public void A_notification_that_is_not_genuine_brings_no_session_about() =>
        Judge(DmHostileRules.IgnoresNotificationsThatAreNotGenuine, DmHostileRules.BeginsTheNotifiedSessionAsTheServers);

    [Case(".alive", "6.1", Scr.LPro28, IsOptional = true)]
    public void It_outlives_what_it_should_not_have_been_sent() => Judge(DmHostileRules.OutlivesWhatItNeedNotUnderstand);

    // An address at which nothing is, should it ever be fetched.
    private static Command[] Commands(CredentialFlaw flaw, string? url, string state)
    {
        Get read = new() { Items = [Item.To(state)] };
        return url is null
            ? [read]
            : [new Replace { Items = [new Item { Target = Location.Of(url), Data = DataValue.OfText($"http://server.invalid/{flaw}") }] }, read];
    }

    private static Task LookAsync(Device device, string node) => device.InSessionAsync(session => session.GetAsync(node));
}

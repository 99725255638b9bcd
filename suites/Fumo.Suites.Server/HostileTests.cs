using Fumo.Catalogue;
using Fumo.Drive;
using Fumo.Judge;

namespace Fumo.Suites.Server;

/// <summary>What no device should send; after each of it an ordinary session goes as ever (DM Protocol 1.2.1, 2.3; DM Security 1.2.1, 5.1.3).</summary>
[Scenario(
    "server.hostile",
    "garbage, wrong credentials, a message twice, a message under another's session, an abort; after each an ordinary session",
    Order = 800,
    Operations = 3,
    Updates = 3,
    Sessions = 16,
    Tags = "hostile adverse")]
public sealed class HostileTests : ServerScenario
{
    protected override async Task PlayAsync(ServerUnderTest server)
    {
        if (!server.IsIntrusive)
        {
            server.Lacks("It may hurt a live system: --intrusive allows it.");
            return;
        }

        DeviceScript script = server.Usual() is { } usual ? DeviceScript.Plain.For(server, usual) : DeviceScript.Plain;
        PlayedDevice device = await server.PlayAsync(script);
        await device.SessionAsync(Campaigning.Promptly);
        foreach (GarbageKind kind in Enum.GetValues<GarbageKind>())
        {
            await device.Hostility.GarbageAsync(kind);
        }

        await device.SessionAsync(Campaigning.Promptly);
        await device.Hostility.WrongCredentialsAsync();
        await device.SessionAsync(Campaigning.Promptly);
        await device.Hostility.ReplayAsync();
        await device.SessionAsync(Campaigning.Promptly);
        if (server.Usual() is { } operation)
        {
            await AbortAsync(server, device, operation);
            await IntrudeAsync(server, operation);
            await server.RunAsync(await server.PlayAsync(script), operation, 200);
        }
    }

    // What was broken off is commanded again, or offered again.
    private static async Task AbortAsync(ServerUnderTest server, PlayedDevice device, OfferedOperation operation)
    {
        await server.OfferAsync(device, operation);
        await device.Hostility.AbortAsync();
        await device.SessionAsync(Campaigning.Promptly);
        await device.SessionAsync(Campaigning.Promptly);
    }

    private static async Task IntrudeAsync(ServerUnderTest server, OfferedOperation operation)
    {
        if (!server.HasDevices(2))
        {
            return;
        }

        PlayedDevice victim = await server.PlayAsync(DeviceScript.Plain.For(server, operation));
        PlayedDevice intruder = await server.PlayAsync(DeviceScript.Plain.For(server, operation), index: 1);
        await server.OfferAsync(victim, operation);
        await intruder.Hostility.ForeignSessionAsync(victim);
        await victim.SessionAsync(Campaigning.Promptly);
        await intruder.SessionAsync(Campaigning.Promptly);
    }

    [Case(".alive", "6.1", Scr.LPro12S)]
    public void It_outlives_what_it_should_not_have_been_sent() => Judge(DmServerRules.OutlivesWhatBelongsToNoSession);

    [Case(".credentials", "6.1", Scr.LSec01S, IsOptional = true)]
    public void Only_who_has_proved_itself_is_commanded() => Judge(DmServerRules.CommandsOnlyWhoHasProvedItself);

    [Case(".foreign-session", "6.1", Scr.LSec01S, IsOptional = true)]
    public void No_command_of_a_device_is_handed_to_another() => Judge(DmServerRules.HandsNoCommandsToAnotherDevice);

    [Case(".abort", "6.1", Scr.LPro13S, IsOptional = true)]
    public void Who_aborts_is_commanded_nothing_more() => Judge(DmServerRules.CommandsNothingAfterAnAbort);
}

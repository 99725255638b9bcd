using Fumo.Dm;
using Fumo.Plan;
using Fumo.Record;
using Fumo.Session;

namespace Fumo.Drive.Tests;

/// <summary>The hostile steps are each written down with their exchange, and leave the device able to go on.</summary>
public sealed class HostilityTests
{
    private static readonly CredentialsSection Md5 = new()
    {
        Scheme = "md5", Client = new PartySection("device", "secret", default), Server = new PartySection("server", "server-secret", default),
    };

    [Test]
    public void Garbage_is_written_down_and_the_next_session_is_as_before([Values] GarbageKind kind) => Do(
        Steps.Garbage, device => device.Hostility.GarbageAsync(kind));

    [Test]
    public void A_wrong_secret_is_refused() => Do(Steps.WrongCredentials, async device =>
    {
        PlayedSession? session = await device.Hostility.WrongCredentialsAsync();
        Assert.That(session!.Outcome.End, Is.EqualTo(SessionEnd.ClientRefused));
    });

    [Test]
    public void A_message_is_sent_again() => Do(Steps.Replay, async device =>
    {
        Assert.That(await device.Hostility.ReplayAsync(), Is.False);
        await device.SessionAsync();
        Assert.That(await device.Hostility.ReplayAsync(), Is.True);
    });

    [Test]
    public void A_session_is_broken_off() => Do(Steps.Abort, async device =>
        Assert.That((await device.Hostility.AbortAsync()).Outcome.End, Is.EqualTo(SessionEnd.AbortedByClient)));

    [Test]
    public void A_message_goes_into_the_session_of_another_device()
    {
        ServerStand stand = Stand();
        stand.Scripted.Script = session => session.GetAsync("./DevInfo/Man");

        stand.Play(async server =>
        {
            PlayedDevice other = await server.PlayAsync();
            PlayedDevice intruder = await server.PlayAsync(index: 1);
            Assert.That(await intruder.Hostility.ForeignSessionAsync(other), Is.True);
            Assert.That((await other.SessionAsync()).IsCompleted);
            Assert.That((await intruder.SessionAsync()).IsCompleted);
        });

        StepEntry[] steps = [.. stand.Written<StepEntry>()];
        Assert.That(steps, Has.Length.EqualTo(2), "One before the device asks who the server is, one before it answers the Get.");
        Assert.That(steps, Has.All.Property("Name").EqualTo(Steps.ForeignSession).And.All.Property("Device").EqualTo("IMEI:2"));
        Assert.That(steps.Select(step => stand.Written<MessageEntry>().Count(message => message.Exchange == step.Exchange)), Is.All.EqualTo(2));
    }

    private static void Do(string step, Func<PlayedDevice, Task> act)
    {
        ServerStand stand = Stand();
        stand.Scripted.Script = session => session.GetAsync("./DevInfo/Man");
        PlayedSession? after = null;

        stand.Play(async server =>
        {
            PlayedDevice device = await server.PlayAsync();
            await act(device);
            after = await device.SessionAsync();
        });

        StepEntry written = stand.Written<StepEntry>().Single();
        Assert.That(written.Name, Is.EqualTo(step));
        Assert.That(stand.Written<MessageEntry>().Where(message => message.Exchange == written.Exchange).Select(message => message.From), Is.EqualTo((Side[])[Side.Client, Side.Server]));
        Assert.That(after!.IsCompleted, after.Outcome.Detail);
    }

    private static ServerStand Stand() => new(
        section => section with { Credentials = Md5 },
        options => options with
        {
            Authentication = new ServerAuthentication
            {
                Scheme = AuthenticationScheme.Md5, ClientName = "device", ClientSecret = "secret", ServerId = "server", ServerSecret = "server-secret",
            },
        });
}

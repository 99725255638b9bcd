using Fumo.Plan;
using Fumo.Record;
using Fumo.Session;

namespace Fumo.Drive.Tests;

/// <summary>The same over HTTP and in real time.</summary>
public sealed class RealServerTests
{
    [Test]
    public void A_device_is_commanded_over_http()
    {
        using RealTimeLoop loop = new("test");
        using HttpNetwork network = new(loop);
        using ScriptedServer server = new(loop.Time, options => options with { SendsRespUri = false });
        Transcript transcript = new(loop.Time);
        server.Script = session => session.ExecAsync("./FUMO/Pkg1/Update", "c&1");

        PlayedSession played = loop.InvokeAsync(async () =>
        {
            await using IListening listening = await network.ListenAsync(new Uri("http://127.0.0.1:0"), null, server);
            await using DeviceHarness harness = await DeviceHarness.StartAsync(Configuration(listening.Address), new HarnessParts
            {
                Loop = loop, Network = network, Transcript = transcript, Work = Path.GetTempPath(),
            });
            PlayedDevice device = await harness.Server.PlayAsync(DeviceScript.Plain with { HoldsPackage = true });
            return await device.SessionAsync(exec => Report.Of(exec, 250));
        }).GetAwaiter().GetResult();

        Assert.That(played.IsCompleted, played.Outcome.Detail);
        Assert.That(played.Execs.Single(), Has.Property("Correlator").EqualTo("c&1").And.Property("Answer").EqualTo(202));
        Assert.That(played.AlertAnswers, Is.EqualTo((int[])[200]));
        Assert.That(transcript.Entries.OfType<MessageEntry>().Select(message => message.Exchange), Is.EqualTo((int[])[1, 1, 2, 2]));
    }

    private static RunConfiguration Configuration(Uri address) => new()
    {
        Implementation = new ImplementationRecord("Server", null, null), Role = Side.Server, Folder = Path.GetTempPath(),
        Server = new ServerSection
        {
            Url = new Uri(address, "/dm"), Devices = [new DeviceSection("IMEI:1", "Acme", "X", "1.0", "./FUMO/Pkg1")],
        },
    };
}

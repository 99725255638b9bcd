using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Fumo.Dm;
using Fumo.Plan;
using Fumo.Record;
using Fumo.Session;
using WebRequest = Fumo.Session.WebRequest;

namespace Fumo.Drive.Tests;

/// <summary>The ways to bring a session about, over sockets and processes.</summary>
[Platform(Exclude = "Win")]
public sealed class ConnectTests
{
    private static readonly CredentialsSection Credentials = new() { Server = new PartySection("fumo-conformance", "srv-secret", new byte[] { 1, 2, 3 }) };

    [TestCase(false)]
    [TestCase(true)]
    public void A_datagram_wakes_the_client_with_a_digest_and_a_session_id_of_its_own(bool hasWspHeader)
    {
        using UdpClient phone = new(new IPEndPoint(IPAddress.Loopback, 0));
        int port = ((IPEndPoint)phone.Client.LocalEndPoint!).Port;
        ConnectSection connect = new() { Udp = $"127.0.0.1:{port}", Wsp = hasWspHeader };
        List<string> ids = [];

        Transcript transcript = Play(connect, async (device, client) =>
        {
            for (int i = 0; i < 2; i++)
            {
                Task reading = device.ReadStateAsync();
                byte[] datagram = (await phone.ReceiveAsync()).Buffer;
                Assert.That(Notification.TryRead(WspPush.Unwrap(datagram), out Notification? notification), Is.True);
                Assert.That((notification!.ServerId, notification.IsGenuine("srv-secret", [1, 2, 3])), Is.EqualTo(("fumo-conformance", true)));
                Assert.That(WspPush.Unwrap(datagram).Length != datagram.Length, Is.EqualTo(hasWspHeader));
                ids.Add(notification.SessionIdText);
                await client.SessionAsync();
                await reading;
            }
        });

        Assert.That(ids, Is.Unique.And.All.Match("^[1-9A-F][0-9A-F]*$"));
        Assert.That(transcript.Entries.OfType<WakeEntry>().Select(wake => wake.SessionId), Is.EqualTo(ids));
    }

    [Test]
    public void An_http_request_wakes_the_client_and_carries_the_session() => RealTime.Run(async loop =>
    {
        Phone phone = new();
        await using WebListener listener = await WebListener.StartAsync(new WebListenerOptions { Listen = new Uri("http://127.0.0.1:0") }, loop, phone);
        HttpActionSection http = new("PUT", $"{listener.Address}wake?s={{session}}", "dm={dm}", new Dictionary<string, string> { ["X-Who"] = "{session}" });

        Transcript transcript = await PlayAsync(loop, new ConnectSection { Http = http }, async (device, client) =>
        {
            phone.Client = client;
            await device.ReadStateAsync();
        });

        WebRequest request = phone.Requests[^1];
        string id = transcript.Entries.OfType<WakeEntry>().First().SessionId!;
        Assert.That((request.Method, request.Uri.Query, request.Headers["X-Who"]), Is.EqualTo(("PUT", $"?s={id}", id)));
        Assert.That(phone.Requests, Has.Count.EqualTo(2), "the first was answered 503");
    });

    [Test]
    public void A_command_is_run_for_each_session()
    {
        string file = Path.GetTempFileName();
        ConnectSection connect = new() { Command = ["/bin/sh", "-c", $"echo $FUMO_SESSION >> {file}"] };

        Transcript transcript = Play(connect, async (device, client) =>
        {
            using CancellationTokenSource end = new();
            Task polling = client.PollAsync(TimeSpan.FromMilliseconds(20), end.Token);
            await device.ReadStateAsync();
            await device.ReadStateAsync();
            end.Cancel();
            await polling;
        });

        string[] ids = [.. transcript.Entries.OfType<WakeEntry>().Select(wake => wake.SessionId!)];
        Assert.That(File.ReadAllLines(file), Is.EqualTo(ids[..File.ReadAllLines(file).Length]).And.Not.Empty);
        Assert.That(ids, Is.Unique);
        File.Delete(file);
    }

    [Test]
    public void A_command_that_fails_is_told_with_its_exit_code()
    {
        string? reason = null;

        Transcript transcript = Play(new ConnectSection { Command = ["/bin/sh", "-c", "echo no bus >&2; exit 4"] }, async (device, _) =>
        {
            try
            {
                await device.ReadStateAsync();
            }
            catch (TroubleException trouble)
            {
                reason = trouble.Message;
            }
        });

        Assert.That(reason, Does.StartWith("The connect command ended with exit code 4"));
        Assert.That(transcript.Entries.OfType<ProcessEntry>().Single().StandardError, Is.EqualTo("no bus\n"));
    }

    private static Transcript Play(ConnectSection connect, Func<Device, PlayedClient, Task> play)
    {
        Transcript? transcript = null;
        RealTime.Run(async loop => transcript = await PlayAsync(loop, connect, play));
        return transcript!;
    }

    private static async Task<Transcript> PlayAsync(RealTimeLoop loop, ConnectSection connect, Func<Device, PlayedClient, Task> play)
    {
        RunConfiguration configuration = new()
        {
            Implementation = new ImplementationRecord("Phone", null, null),
            Role = Side.Client,
            Folder = Path.GetTempPath(),
            Client = new ClientSection { Connect = connect, Roots = ["./Fw/x"], Credentials = Credentials },
            Timeouts = new TimeoutSection { Quiet = TimeSpan.FromMilliseconds(50), Connect = TimeSpan.FromSeconds(20) },
        };
        Transcript transcript = new(loop.Time);
        using HttpNetwork network = new(loop);
        await using Harness harness = await Harness.StartAsync(
            configuration, new HarnessParts { Loop = loop, Network = network, Transcript = transcript, Work = Path.GetTempPath() });
        PlayedClient client = new(network.Client, loop.Time) { Server = harness.DmAddress };
        client.Nodes.Add("./Fw/x/State", "10");
        await play(harness.Device, client);
        return transcript;
    }

    /// <summary>Takes wakes: says 503 to the first, opens a session on the next.</summary>
    private sealed class Phone : IWebHandler
    {
        public PlayedClient? Client { get; set; }

        public List<WebRequest> Requests { get; } = [];

        public async Task HandleAsync(WebRequest request, IWebReply reply, CancellationToken closed)
        {
            Requests.Add(request);
            await reply.SendAsync(Requests.Count == 1 ? 503 : 204, new WebHeaders { { "Content-Length", 0.ToString(CultureInfo.InvariantCulture) } }, default, closed);
            if (Requests.Count > 1)
            {
                await Client!.SessionAsync();
            }
        }
    }
}

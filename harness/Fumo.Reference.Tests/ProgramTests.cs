using System.Net;
using System.Net.Sockets;
using System.Text;
using Fumo.Dm;
using Fumo.Session;

namespace Fumo.Reference.Tests;

public sealed class ProgramTests
{
    [Test]
    public async Task Does_one_session_over_HTTP_and_ends() =>
        await WithServerAsync(async (server, address) =>
        {
            StringWriter output = new();
            int exit = await ReferenceDeviceProgram.RunAsync(Options(address), new DeviceStart { IsOnce = true }, output, TextWriter.Null, CancellationToken.None);
            Assert.That(exit, Is.Zero);
            Assert.That(output.ToString(), Does.Contain("session 1 ended Completed"));
            Assert.That(server.Sessions, Has.Count.EqualTo(1));
        });

    [Test]
    public async Task Opens_a_session_for_a_POST() =>
        await WithServerAsync(async (server, address) =>
        {
            await using RunningDevice device = await RunningDevice.StartAsync(Options(address), new DeviceStart { WakeHttp = new Uri("http://127.0.0.1:0") });
            using HttpClient http = new();
            HttpResponseMessage response = await http.PostAsync(new Uri(device.Listening), new StringContent(string.Empty));
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Accepted));
            await device.SaysAsync("session 1 ended Completed");
            Assert.That(server.Sessions[0].IsServerInitiated, Is.False);
        });

    [Test]
    public async Task Opens_the_session_that_a_datagram_asks_for() =>
        await WithServerAsync(async (server, address) =>
        {
            ReferenceDeviceOptions options = Options(address) with { Credentials = new ClientCredentials { ServerId = "fumo", ServerSecret = "srv" } };
            await using RunningDevice device = await RunningDevice.StartAsync(options, new DeviceStart { WakeUdp = new IPEndPoint(IPAddress.Loopback, 0) });
            using UdpClient sender = new();
            byte[] notification = new Notification { SessionId = 0xBEE, ServerId = "fumo" }.Write("srv", []);
            await sender.SendAsync(notification, IPEndPoint.Parse(device.Listening.Replace("udp ", string.Empty, StringComparison.Ordinal)));
            await device.SaysAsync("session BEE ended Completed");
            Assert.That(server.Sessions[0].IsServerInitiated);
        });

    [Test]
    public async Task Says_which_faults_there_are()
    {
        StringWriter error = new();
        ReferenceDeviceOptions options = Options(new Uri("http://127.0.0.1:1/")) with { Faults = ["M0"] };
        Assert.That(await ReferenceDeviceProgram.RunAsync(options, new DeviceStart { IsOnce = true }, TextWriter.Null, error, CancellationToken.None), Is.EqualTo(2));
        Assert.That(error.ToString(), Does.Contain("M29"));
    }

    private static ReferenceDeviceOptions Options(Uri server) => new() { Server = server };

    private static async Task WithServerAsync(Func<QuietServer, Uri, Task> test)
    {
        using RealTimeLoop loop = new("server");
        QuietServer host = new();
        using DmServer server = new(new DmServerOptions { Source = "fumo", SendsRespUri = false }, host);
        await using WebListener listener = await loop.InvokeAsync(() => WebListener.StartAsync(new WebListenerOptions { Listen = new Uri("http://127.0.0.1:0") }, loop, server));
        await test(host, listener.Address);
    }

    private sealed class QuietServer : IDmServerHost
    {
        public List<ServerSession> Sessions { get; } = [];

        public List<object> Heard { get; } = [];

        public void OnReceived(ReceivedMessage received) => Heard.Add(received);

        public void OnSent(SentMessage sent) => Heard.Add(sent);

        public void OnTrouble(ServerTrouble trouble) => Heard.Add(trouble);

        public void OnClosed(ServerSession session) => Heard.Add(session);

        public Task OnSessionAsync(ServerSession session)
        {
            Sessions.Add(session);
            return Task.CompletedTask;
        }
    }

    private sealed class RunningDevice : IAsyncDisposable
    {
        private readonly CancellationTokenSource stop = new();
        private readonly Lines lines = new();
        private Task<int>? ended;

        public string Listening { get; private set; } = string.Empty;

        public static async Task<RunningDevice> StartAsync(ReferenceDeviceOptions options, DeviceStart start)
        {
            RunningDevice device = new();
            device.ended = ReferenceDeviceProgram.RunAsync(options, start, device.lines, TextWriter.Null, device.stop.Token);
            device.Listening = (await device.SaysAsync("listening ")).Replace("listening ", string.Empty, StringComparison.Ordinal);
            return device;
        }

        public Task<string> SaysAsync(string text) => lines.WaitForAsync(text).WaitAsync(TimeSpan.FromSeconds(30));

        public async ValueTask DisposeAsync()
        {
            await stop.CancelAsync();
            Assert.That(await ended!, Is.Zero);
            stop.Dispose();
        }
    }

    /// <summary>Lines as they are written, for whoever waits for one.</summary>
    private sealed class Lines : TextWriter
    {
        private readonly System.Threading.Channels.Channel<string> written = System.Threading.Channels.Channel.CreateUnbounded<string>();

        public override Encoding Encoding => Encoding.UTF8;

        public override void WriteLine(string? value) => written.Writer.TryWrite(value ?? string.Empty);

        public async Task<string> WaitForAsync(string text)
        {
            await foreach (string line in written.Reader.ReadAllAsync())
            {
                if (line.Contains(text, StringComparison.Ordinal))
                {
                    return line;
                }
            }

            throw new InvalidOperationException("Nothing is written any more.");
        }
    }
}

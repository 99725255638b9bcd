using Fumo.Dm;
using Fumo.Session;

namespace Fumo.Bench.Exchanges;

/// <summary>A server engine behind the listener, and a client engine, each on a loop of its own; nobody writes anything down.</summary>
internal sealed class EngineGround : IAsyncDisposable, IDmServerHost
{
    private readonly RealTimeLoop serverLoop = new("server");
    private readonly RealTimeLoop clientLoop = new("client");
    private readonly HttpWebClient web = new();
    private WebListener listener = null!;
    private DmServer server = null!;
    private DmClient client = null!;
    private ushort sessions;
    private int gets;

    /// <summary>Octets of a request, about.</summary>
    public int RequestLength { get; private set; }

    /// <summary>Octets of a response, about.</summary>
    public int ResponseLength { get; private set; }

    public static async Task<EngineGround> StartAsync(DmEncoding encoding)
    {
        EngineGround ground = new();
        Gate gate = new();
        ground.listener = await WebListener.StartAsync(new WebListenerOptions { Listen = new Uri("http://127.0.0.1:0") }, ground.serverLoop, gate);
        Uri address = new(ground.listener.Address, "/dm");
        ground.server = new DmServer(new DmServerOptions { Source = address.AbsoluteUri }, ground);
        gate.Behind = ground.server;
        ground.client = PlainDevice.Of(address, encoding, ground.web, ground.clientLoop.Time);
        return ground;
    }

    public Task PlayAsync(int exchanges)
    {
        gets = exchanges - 1;
        return clientLoop.InvokeAsync(() => client.RunSessionAsync(SessionStart.ByClient(++sessions)));
    }

    public void OnReceived(ReceivedMessage received) => RequestLength = received.Request.Body.Length;

    public void OnSent(SentMessage sent) => ResponseLength = sent.Body.Length;

    public void OnTrouble(ServerTrouble trouble) => throw new InvalidOperationException(trouble.Sentence);

    public async Task OnSessionAsync(ServerSession session)
    {
        for (int i = 0; i < gets; i++)
        {
            await session.GetAsync(PlainDevice.Node);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await listener.DisposeAsync();
        server.Dispose();
        web.Dispose();
        clientLoop.Dispose();
        serverLoop.Dispose();
    }

    private sealed class Gate : IWebHandler
    {
        public DmServer? Behind { get; set; }

        public Task HandleAsync(WebRequest request, IWebReply reply, CancellationToken closed) => Behind!.HandleAsync(request, reply, closed);
    }
}

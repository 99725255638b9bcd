using Fumo.Session;

namespace Fumo.Drive.Tests;

/// <summary>A DM server on the server engine that plays one script in every session, and serves one package.</summary>
internal sealed class ScriptedServer : IWebHandler, IDmServerHost, IDisposable
{
    private readonly DmServer server;

    public ScriptedServer(TimeProvider time, Func<DmServerOptions, DmServerOptions>? change = null)
    {
        DmServerOptions options = new() { Source = Address.AbsoluteUri, Time = time };
        server = new DmServer(change?.Invoke(options) ?? options, this);
    }

    public static Uri Address { get; } = new("http://dm.example:8080/dm");

    public static Uri Package { get; } = new("http://dm.example:8080/package.bin");

    /// <summary>What is commanded in each session.</summary>
    public Func<ServerSession, Task> Script { get; set; } = _ => Task.CompletedTask;

    /// <summary>Answers instead of the engine; null to let it.</summary>
    public Func<WebRequest, IWebReply, Task?>? Instead { get; set; }

    public List<ServerSession> Sessions { get; } = [];

    public List<ReceivedMessage> Received { get; } = [];

    public List<SentMessage> Sent { get; } = [];

    public List<ServerTrouble> Troubles { get; } = [];

    public void Dispose() => server.Dispose();

    public async Task HandleAsync(WebRequest request, IWebReply reply, CancellationToken closed)
    {
        if (Instead?.Invoke(request, reply) is { } other)
        {
            await other;
        }
        else if (request.Uri.AbsolutePath == Package.AbsolutePath)
        {
            await reply.SendAsync(200, new WebHeaders { { "Content-Type", "application/octet-stream" } }, new byte[1000], closed);
        }
        else
        {
            await server.HandleAsync(request, reply, closed);
        }
    }

    public void OnReceived(ReceivedMessage received) => Received.Add(received);

    public void OnSent(SentMessage sent) => Sent.Add(sent);

    public void OnTrouble(ServerTrouble trouble) => Troubles.Add(trouble);

    public async Task OnSessionAsync(ServerSession session)
    {
        Sessions.Add(session);
        await Script(session);
    }
}

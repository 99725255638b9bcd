namespace Fumo.Session.Tests;

/// <summary>A DM server in memory, its clock virtual, its host a list of what it heard.</summary>
internal sealed class Playground : IDmServerHost
{
    private readonly VirtualTimeLoop loop = new();
    private byte nonces;

    public Playground(Func<DmServerOptions, DmServerOptions>? change = null)
    {
        DmServerOptions options = new()
        {
            Source = ScriptedDevice.Address,
            Time = loop.Time,
            NonceSource = () => [++nonces, 0, (byte)':', 200],
            MaxMsgSize = null,
            MaxObjSize = null,
        };
        Server = new DmServer(change?.Invoke(options) ?? options, this);
        Network.Listen(new Uri(ScriptedDevice.Address), Server);
    }

    public MemoryNetwork Network { get; } = new();

    public DmServer Server { get; }

    public TimeProvider Time => loop.Time;

    public List<ReceivedMessage> Received { get; } = [];

    public List<SentMessage> Sent { get; } = [];

    public List<ServerTrouble> Troubles { get; } = [];

    public List<ServerSession> Sessions { get; } = [];

    public List<ServerSession> Closed { get; } = [];

    /// <summary>What is played to each session; nothing, unless a test says so.</summary>
    public Func<ServerSession, Task> Script { get; set; } = _ => Task.CompletedTask;

    public void Play(Func<Task> test) => loop.Run(test);

    public void OnReceived(ReceivedMessage received) => Received.Add(received);

    public void OnSent(SentMessage sent) => Sent.Add(sent);

    public void OnTrouble(ServerTrouble trouble) => Troubles.Add(trouble);

    public void OnClosed(ServerSession session) => Closed.Add(session);

    public Task OnSessionAsync(ServerSession session)
    {
        Sessions.Add(session);
        return Script(session);
    }
}

using Fumo.Dm;
using Fumo.Mo;
using Fumo.Session;

namespace Fumo.Reference.Tests;

/// <summary>A device, a DM server and a package server in memory, their clock virtual.</summary>
internal sealed class Laboratory : IDmServerHost
{
    public const string X = "./FUMO/Pkg1";
    public static readonly Uri ServerAddress = new("http://server:8080/dm");
    public static readonly Uri PackageAddress = new("http://packages:8081/");

    private readonly VirtualTimeLoop loop = new();
    private readonly Queue<Func<ServerSession, Task>> scripts = new();
    private byte nonces;

    public Laboratory(Func<ReferenceDeviceOptions, ReferenceDeviceOptions>? device = null, Func<DmServerOptions, DmServerOptions>? server = null)
    {
        ReferenceDeviceOptions options = new() { Server = ServerAddress };
        Options = device?.Invoke(options) ?? options;
        DmServerOptions known = new() { Source = ServerAddress.ToString(), Time = loop.Time, NonceSource = () => [++nonces, 0, (byte)':', 200] };
        Server = new DmServer(server?.Invoke(known) ?? known, this);
        Network.Listen(ServerAddress, Server);
        Network.Listen(PackageAddress, Packages);
    }

    public ReferenceDeviceOptions Options { get; }

    public DmServer Server { get; }

    public MemoryNetwork Network { get; } = new();

    public PackageShelf Packages { get; } = new();

    public MemoryStore Store { get; } = new();

    public TimeProvider Time => loop.Time;

    public List<ReceivedMessage> Received { get; } = [];

    public List<ServerTrouble> Troubles { get; } = [];

    public List<ServerSession> Sessions { get; } = [];

    public List<string> Told { get; } = [];

    /// <summary>The alerts of operations and requests, in the order they came.</summary>
    public List<Alert> GenericAlerts => [.. Sessions.SelectMany(session => session.Alerts).Select(one => one.Alert).Where(alert => alert.Code == AlertCode.GenericAlert)];

    public static string UrlOf(string package) => new Uri(PackageAddress, package).ToString();

    public ReferenceDevice SwitchOn() => new(Options, Network, Time, Store, Told.Add);

    /// <summary>What the next session of its own is commanded; sessions without a script are closed at once.</summary>
    public void Next(Func<ServerSession, Task> script) => scripts.Enqueue(script);

    public void Run(Func<Task> test) => loop.Run(test);

    /// <summary>Plays scripts to a device, one session each, until nothing is left to do.</summary>
    public void Play(params Func<ServerSession, Task>[] commanded) => Run(async () =>
    {
        using ReferenceDevice device = SwitchOn();
        foreach (Func<ServerSession, Task> script in commanded)
        {
            Next(script);
            await device.OnceAsync();
        }
    });

    public static async Task OperateAsync(ServerSession session, FumoOperation operation, string package, string? correlator = null, string x = X)
    {
        if (operation != FumoOperation.Update)
        {
            CommandReply set = await session.ReplaceAsync($"{x}/{operation.NodeName()}/PkgURL", UrlOf(package));
            Assert.That(set.Code, Is.EqualTo(200));
        }

        await session.ExecAsync($"{x}/{operation.NodeName()}", correlator);
    }

    public static async Task<string?> ReadAsync(ServerSession session, string path) => (await session.GetAsync($"{X}/{path}")).Text;

    /// <summary>The State, read in a session of its own.</summary>
    public static Func<ServerSession, Task> State(List<string?> into) => async session => into.Add(await ReadAsync(session, "State"));

    public void OnReceived(ReceivedMessage received) => Received.Add(received);

    public void OnSent(SentMessage sent) => Assert.That(sent.Exchange, Is.Positive);

    public void OnTrouble(ServerTrouble trouble) => Troubles.Add(trouble);

    public void OnClosed(ServerSession session) => Assert.That(Sessions, Does.Contain(session));

    public Task OnSessionAsync(ServerSession session)
    {
        Sessions.Add(session);
        bool isReport = session.Alerts.Any(one => one.Alert.Code == AlertCode.GenericAlert);
        return !isReport && scripts.TryDequeue(out Func<ServerSession, Task>? script) ? script(session) : Task.CompletedTask;
    }
}

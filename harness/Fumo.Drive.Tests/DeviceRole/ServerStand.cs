using Fumo.Plan;
using Fumo.Record;
using Fumo.Session;

namespace Fumo.Drive.Tests;

/// <summary>Played devices and a scripted server on a network in memory, in virtual time.</summary>
internal sealed class ServerStand
{
    private readonly MemoryNetwork network = new();

    public ServerStand(Func<ServerSection, ServerSection>? change = null, Func<DmServerOptions, DmServerOptions>? options = null, string encoding = "xml")
    {
        Transcript = new Transcript(Loop.Time);
        Scripted = new ScriptedServer(Loop.Time, options);
        ServerSection section = new()
        {
            Url = ScriptedServer.Address,
            Devices = [Device("IMEI:1"), Device("IMEI:2")],
            Offers = new Dictionary<string, ActionSection> { ["downloadAndUpdate"] = new() { Auto = true } },
        };
        Configuration = new RunConfiguration
        {
            Implementation = new ImplementationRecord("Server", null, null), Role = Side.Server, Folder = Path.GetTempPath(), Encoding = encoding,
            Server = change?.Invoke(section) ?? section,
        };
        network.Listen(ScriptedServer.Address, Scripted);
    }

    public VirtualTimeLoop Loop { get; } = new();

    public Transcript Transcript { get; }

    public ScriptedServer Scripted { get; }

    public RunConfiguration Configuration { get; }

    public IEnumerable<T> Written<T>()
        where T : Entry => Transcript.Entries.OfType<T>();

    public void Play(Func<ServerUnderTest, Task> scenario) => Load(async harness =>
    {
        Transcript.Begin("server.test");
        await scenario(harness.Server);
        Transcript.End();
    });

    public void Load(Func<DeviceHarness, Task> play) => Loop.Run(async () =>
    {
        await using DeviceHarness harness = await DeviceHarness.StartAsync(Configuration, new HarnessParts
        {
            Loop = Loop, Network = new VirtualNetwork(network), Transcript = Transcript, Work = Path.GetTempPath(),
        });
        await play(harness);
        Scripted.Dispose();
    });

    private static DeviceSection Device(string id) => new(id, "Acme", "X", "1.0", "./FUMO/Pkg1");
}

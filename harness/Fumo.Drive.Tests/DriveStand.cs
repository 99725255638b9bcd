using Fumo.Plan;
using Fumo.Record;
using Fumo.Session;

namespace Fumo.Drive.Tests;

/// <summary>A harness on a network in memory, in virtual time, and a client to play with.</summary>
internal sealed class DriveStand
{
    private static readonly Uri Listen = new("http://dm.example:8080/");
    private readonly MemoryNetwork network = new();

    public DriveStand(Func<ClientSection, ClientSection>? change = null, bool knowsType = true, bool knowsLists = false)
    {
        Transcript = new Transcript(Loop.Time);
        ClientSection section = new() { Listen = Listen, Packages = Packages };
        Configuration = new RunConfiguration
        {
            Implementation = new ImplementationRecord("Phone", null, null), Role = Side.Client, Folder = Path.GetTempPath(), Client = change?.Invoke(section) ?? section,
        };
        Client = new PlayedClient(network, Loop.Time) { Server = new Uri(Listen, "dm"), KnowsType = knowsType, KnowsLists = knowsLists };
        Client.Nodes.Add("./Fw", "");
        Client.Nodes.Add("./Fw/x", "urn:oma:mo:oma-fumo:1.0");
        Client.Nodes.Add("./Fw/x/State", "10");
        Client.Nodes.Add("./Fw/x/Update", "");
        Client.Nodes.Add("./Fw/x/Update/PkgData", "");
        Client.Nodes.Add("./Fw/x/Download", "");
        Client.Nodes.Add("./Fw/x/Download/PkgURL", "");
    }

    public VirtualTimeLoop Loop { get; } = new();

    public Transcript Transcript { get; }

    public PlayedClient Client { get; }

    public RunConfiguration Configuration { get; }

    public ILauncher? Launcher { get; init; }

    public IOperator Operator { get; init; } = new UnattendedOperator();

    public IEnumerable<string> Facts(string name) => Transcript.Entries.OfType<FactEntry>().Where(fact => fact.Name == name).Select(fact => fact.Value);

    public IEnumerable<T> Written<T>()
        where T : Entry => Transcript.Entries.OfType<T>();

    /// <summary>A client that has the same server, and is not the first to come.</summary>
    public PlayedClient Another(string deviceId) => new(network, Loop.Time) { Server = Client.Server, DeviceId = deviceId };

    /// <summary>Starts the harness, lets the client poll each second unless told otherwise, and plays.</summary>
    public void Play(Func<Device, Task> scenario, bool polls = true) => Loop.Run(async () =>
    {
        HarnessParts parts = new()
        {
            Loop = Loop, Network = new VirtualNetwork(network), Transcript = Transcript, Work = Path.GetTempPath(), ReferenceLauncher = Launcher, Operator = Operator,
        };
        await using Harness harness = await Harness.StartAsync(Configuration, parts);
        using CancellationTokenSource end = new();
        Task polling = polls ? Client.PollAsync(TimeSpan.FromSeconds(1), end.Token) : Task.CompletedTask;

        Transcript.Begin("client.test");
        try
        {
            await scenario(harness.Device);
        }
        finally
        {
            Transcript.End();
            end.Cancel();
            await polling;
        }
    });

    private static Dictionary<string, IReadOnlyList<PackageSection>> Packages
    {
        get
        {
            string file = Path.Combine(Path.GetTempPath(), "fumo-drive-good.bin");
            File.WriteAllText(file, "good");
            return new()
            {
                [PackageKind.Good] = [new PackageSection { File = file, Version = "2" }, new PackageSection { File = file, Version = "1" }],
                [PackageKind.Corrupted] = [new PackageSection { File = file }],
                [PackageKind.Failing] = [new PackageSection { Url = new Uri("http://elsewhere/failing.bin") }],
            };
        }
    }
}

using Fumo.Plan;
using Fumo.Record;
using Fumo.Session;

namespace Fumo.Drive;

/// <summary>Puts a <see cref="Harness"/> together and starts it.</summary>
internal sealed class HarnessComposition(RunConfiguration configuration, HarnessParts parts)
{
    private const string DmPath = "/dm";
    private readonly ClientSection client = configuration.Client ?? throw new ArgumentException("The role is not client.", nameof(configuration));
    private readonly TimeProvider time = parts.Loop.Time;
    private readonly List<IListening> listening = [];

    public async Task<Harness> StartAsync()
    {
        Router router = new();
        // A run that goes on counts on.
        int exchanges = parts.Transcript.Entries.OfType<MessageEntry>().Select(entry => entry.Exchange).DefaultIfEmpty().Max();
        IListening dm = await ListenAsync(client.Listen, router);
        Uri dmAddress = client.Advertise ?? Addresses.WithPath(dm.Address, client.Listen.AbsolutePath is "/" ? DmPath : client.Listen.AbsolutePath);
        PackageServer? packages = await PackagesAsync(dm, router);
        Troubles troubles = new(parts.Transcript, parts.Progress);
        AlertLog alerts = new(parts.Progress);
        DeviceUnderTest device = new(client.Device);
        SessionGate gate = new(new Recorder(parts.Transcript, device), device, alerts, time, parts.Progress);
        DmServer server = new(ServerOptions.From(client, device, configuration.Timeouts, dmAddress, time) with { ExchangeNumbers = () => ++exchanges }, gate);
        router.Dm = server;
        LaunchContext context = new()
        {
            Dm = dmAddress, Packages = packages?.Address, Device = client.Device, Work = parts.Work, Folder = configuration.Folder,
        };
        Implementation implementation = new(Launcher(), context, parts.Transcript, time, parts.Progress);
        IOperator person = client.Operator?.Command is { } command ? new CommandOperator(command, context, time) : parts.Operator;
        Prompts prompts = new(person, () => implementation.Operable, parts.Transcript, configuration.Timeouts.Operation, time, parts.Progress);
        Waker waker = ConnectMethods.From(client, prompts, parts, () => server.ServerNonceOf(device.Source ?? ""), context, () => implementation.Wakeable);
        Waiting waiting = new(time, parts.Progress);
        ClientLink link = new(gate, implementation, waker, waiting, troubles, configuration.Timeouts, time);
        Deliveries deliveries = new(link, new PackageShelf(client.Packages, parts.Installed), packages, troubles);
        ConfiguredActions actions = new(prompts, parts.Network.Client, troubles, configuration.Timeouts, time);
        OutsideActions outside = new(client, link, implementation, actions, context, parts.Transcript, troubles);
        UpdateWatch watch = new(outside, link);
        Operations operations = new(link, alerts, deliveries, parts.Transcript, configuration.Timeouts, parts.Progress, () => server.IsCutting, watch);
        Disturbances disturbances = new(server, () => device.Source, hasCredentials: client.Credentials.Scheme is not "none");
        Recovery recovery = new(link, alerts, parts.Transcript, configuration.Timeouts, time);
        RootFinder roots = new(client, link, parts.Transcript, troubles);
        ServerHostility hostility = new(client.Credentials, link, waker, parts.Transcript, configuration.Timeouts, time);
        Device driven = new(new DeviceParts(
            link, roots, alerts, deliveries, operations, outside, watch, disturbances, recovery, hostility, packages, parts.Transcript, configuration.Timeouts));
        await Orphan.EndAsync(parts.Transcript, time);
        await LaunchAsync(implementation, link, troubles);
        return new Harness(new HarnessInside(listening, server, waker, implementation, driven, packages, dmAddress));
    }

    private static async Task LaunchAsync(Implementation implementation, ClientLink link, Troubles troubles)
    {
        try
        {
            await implementation.StartAsync();
        }
        catch (LaunchException failure)
        {
            link.GiveUp(troubles.New(TroubleCause.LaunchFailed, failure.Message, failure));
        }
    }

    private async Task<PackageServer?> PackagesAsync(IListening dm, Router router)
    {
        if (client.PackageServer is not { } section)
        {
            return null;
        }

        Router own = section.Listen is null ? router : new Router();
        IListening at = section.Listen is null ? dm : await ListenAsync(section.Listen, own);
        Uri address = section.Advertise ?? Addresses.WithPath(client.Advertise is { } told && section.Listen is null ? told : at.Address, "/");
        PackageServer packages = new(address, section.Descriptor, parts.Transcript, time);
        own.Packages = packages;
        own.Dm = section.Listen is null ? own.Dm : packages;
        return packages;
    }

    private async Task<IListening> ListenAsync(Uri address, Router router)
    {
        IListening one = await parts.Network.ListenAsync(address, client.Tls, router);
        listening.Add(one);
        return one;
    }

    private ILauncher? Launcher() => client.Launch switch
    {
        null => null,
        { IsReference: true } => parts.ReferenceLauncher ?? throw new InvalidOperationException("No reference launcher was plugged in."),
        { Command: var command } => new CommandLauncher(command, time),
    };
}

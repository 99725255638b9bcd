using Fumo.Plan;
using Fumo.Record;
using Fumo.Session;

namespace Fumo.Drive;

/// <summary>Puts a <see cref="DeviceHarness"/> together and starts it.</summary>
internal sealed class DeviceHarnessComposition(RunConfiguration configuration, HarnessParts parts)
{
    private readonly ServerSection server = configuration.Server ?? throw new ArgumentException("The role is not server.", nameof(configuration));
    private readonly TimeProvider time = parts.Loop.Time;

    public async Task<DeviceHarness> StartAsync()
    {
        Troubles troubles = new(parts.Transcript, parts.Progress);
        Uri expected = server.Url ?? new Uri("http://127.0.0.1:0/dm");
        Implementation implementation = new(Launcher(), ContextOf(expected, server.Devices[0].Id), parts.Transcript, parts.Loop.Time, parts.Progress);
        TroubleException? failure = await LaunchAsync(implementation, troubles);
        Uri address = implementation.Address ?? expected;
        IWebClient deviceWeb = parts.DeviceWeb ?? parts.Network.Client;
        OwnHostWeb web = new(deviceWeb, parts.Network.Client, address);
        StartUp startUp = new(implementation, address, deviceWeb, configuration.Timeouts.Connect, troubles, time);
        int exchanges = parts.Transcript.Entries.OfType<MessageEntry>().Select(entry => entry.Exchange).DefaultIfEmpty().Max();
        ServerLink link = new(implementation, Advice, configuration.Encoding, startUp, troubles) { Exchanges = new ExchangeNumbers(exchanges) };
        if (failure is not null)
        {
            link.GiveUp(failure);
        }

        Prompts prompts = new(parts.Operator, () => implementation.Operable, parts.Transcript, configuration.Timeouts.Operation, time, parts.Progress);
        ServerUnderTest under = new(new ServerParts(
            server,
            configuration.Timeouts,
            [.. server.Devices.Select((device, index) => new PlayedIdentity(device, server.Credentials, parts.Seed + index))],
            device => ContextOf(address, device),
            link,
            new ConfiguredActions(prompts, web, troubles, configuration.Timeouts, time),
            deviceWeb,
            web,
            parts.Transcript,
            troubles,
            parts.Progress,
            time,
            parts.IsIntrusive || server.Launch is not null,
            parts.Operator is not UnattendedOperator || implementation.Operable is not null));
        return new DeviceHarness(under, implementation);
    }

    private static async Task<TroubleException?> LaunchAsync(Implementation implementation, Troubles troubles)
    {
        try
        {
            await implementation.StartAsync();
            return null;
        }
        catch (LaunchException failure)
        {
            return troubles.New(TroubleCause.LaunchFailed, failure.Message, failure);
        }
    }

    private LaunchContext ContextOf(Uri address, string device) => new()
    {
        Dm = address, Device = device, Work = parts.Work, Folder = configuration.Folder,
    };

    private string Advice(string device)
    {
        CredentialsSection credentials = server.Credentials;
        string name = ContextOf(server.Url ?? new Uri("http://127.0.0.1/"), device).Fill(credentials.Client?.Name ?? "");
        string user = name.Length > 0 ? $", user name '{name}' with its secret, scheme {credentials.Scheme}" : ", without user name and secret";
        string other = credentials.Server is { Name.Length: > 0 } own ? $"; the server itself is expected as '{own.Name}'" : "";
        return $"Register this device at the server, or give an identity that it knows (--device-id, --name, --secret, --auth; or server.device and server.credentials): device id '{device}'{user}{other}.";
    }

    private ILauncher? Launcher() => server.Launch switch
    {
        null => null,
        { IsReference: true } => parts.ReferenceLauncher ?? throw new InvalidOperationException("No reference launcher was plugged in."),
        { Command: var command } => new CommandLauncher(command, time),
    };
}

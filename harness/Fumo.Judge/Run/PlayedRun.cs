using Fumo.Record;

namespace Fumo.Judge;

/// <summary>What the harness did as a device while a server is under test: devices, offers, steps, observations, fetches.</summary>
public sealed class PlayedRun
{
    private readonly Dictionary<int, Message> replies;
    private readonly ILookup<int, string> stepsAt;

    internal PlayedRun(RunView run)
    {
        PlayedDeviceEntry[] played = [.. run.Entries.OfType<PlayedDeviceEntry>()];
        Devices = [.. played.Select(one => new RunDevice(one, Math.Min(Next(played, one)?.Number ?? int.MaxValue, run.Parts.EndOf(one.Number))))];
        OfferEntry[] offers = [.. run.Entries.OfType<OfferEntry>()];
        Offers = [.. offers.Select(one => new Offered(one, Math.Min(offers.FirstOrDefault(other => other.Number > one.Number && other.Device == one.Device)?.Number ?? int.MaxValue, run.Parts.EndOf(one.Number))))];
        Dictionary<int, Message[]> exchanges = run.Messages.GroupBy(message => message.Entry.Exchange).ToDictionary(one => one.Key, one => one.ToArray());
        Steps = [.. run.Entries.OfType<StepEntry>().Select(entry => Join(entry, entry.Exchange is { } number ? exchanges.GetValueOrDefault(number) : null))];
        replies = exchanges.Where(one => one.Value.Any(IsReply)).ToDictionary(one => one.Key, one => one.Value.First(IsReply));
        stepsAt = Steps.Where(step => step.Entry.Exchange is not null).ToLookup(step => step.Entry.Exchange!.Value, step => step.Name);
        Timelines = TimelineReader.Read(run, this);
    }

    /// <summary>The devices in the order in which they were played.</summary>
    public IReadOnlyList<RunDevice> Devices { get; }

    /// <summary>What the server was asked to start.</summary>
    public IReadOnlyList<Offered> Offers { get; }

    /// <summary>What the devices did on purpose.</summary>
    public IReadOnlyList<Step> Steps { get; }

    /// <summary>What the server concluded, device by device.</summary>
    public IReadOnlyList<Conclusion> Timelines { get; }

    /// <summary>The device whose session a message belongs to, as it was then; null when it is none of the harness.</summary>
    /// <param name="message">The message.</param>
    public RunDevice? DeviceOf(Message message) => Devices.LastOrDefault(device => device.Is(message.Session?.Device, message.Number));

    /// <summary>The steps of a name.</summary>
    /// <param name="names">The names.</param>
    public IEnumerable<Step> Of(params string[] names) => Steps.Where(step => names.Contains(step.Name));

    /// <summary>True when the device did one of these things in the exchange of a message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="names">The names.</param>
    public bool IsAt(Message message, params string[] names) => stepsAt[message.Entry.Exchange].Any(names.Contains);

    /// <summary>The server's message in the exchange of a client's message; null when nothing came.</summary>
    /// <param name="message">The client's message.</param>
    public Message? ReplyTo(Message message) => replies.GetValueOrDefault(message.Entry.Exchange);

    private static bool IsReply(Message message) => message.Entry.From == Side.Server;

    private static PlayedDeviceEntry? Next(PlayedDeviceEntry[] all, PlayedDeviceEntry one) =>
        all.FirstOrDefault(other => other.Number > one.Number && other.Device == one.Device);

    private static Step Join(StepEntry entry, Message[]? exchange) =>
        new(entry, exchange?.FirstOrDefault(message => message.IsFromClient), exchange?.FirstOrDefault(message => !message.IsFromClient));
}

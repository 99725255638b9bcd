using Fumo.Mo;
using Fumo.Record;

namespace Fumo.Judge;

/// <summary>A recorded run as rules see it: sessions, commands with their answers, operations, alerts, states, downloads.</summary>
public sealed class RunView
{
    /// <summary>Reads a run from its record and its transcript.</summary>
    /// <param name="record">What was known before the first exchange.</param>
    /// <param name="entries">All entries of all scenarios.</param>
    public RunView(RunRecord record, IReadOnlyList<Entry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        (Record, Entries) = (record, new PlayedSoFar([.. entries.OrderBy(entry => entry.Number)]).Entries);
        Messages = [.. Entries.OfType<MessageEntry>().Select(entry => new Message(entry))];
        Roots = TreeReader.Roots(Entries);
        Parts = new RunParts(Entries);
        IReadOnlyList<PartReader> parts = PartReader.ReadAll(Parts, Entries, Messages, Roots);
        Sessions = [.. parts.SelectMany(part => part.Sessions)];
        Commands = [.. parts.SelectMany(part => part.Commands)];
        Reads = [.. parts.SelectMany(part => part.Reads)];
        Writes = [.. parts.SelectMany(part => part.Writes)];
        Executions = [.. parts.SelectMany(part => part.Executions)];
        Alerts = [.. parts.SelectMany(part => part.Alerts)];
        Deliveries = [.. parts.SelectMany(part => part.Deliveries)];
        States = [.. parts.SelectMany(part => part.States)];
        Fetches = ReadFetches(Entries);
        Breaks = [.. Entries.Where(entry => entry is ProcessEntry { Event: "reset" } or FactEntry { Name: Facts.Resumed or Facts.Part }).Select(entry => entry.Number)];
        DescriptorReader.Mark(this);
        Played = new PlayedRun(this);
    }

    /// <summary>What was known before the first exchange.</summary>
    public RunRecord Record { get; }

    /// <summary>All entries in order, without what was broken off and begun anew.</summary>
    public IReadOnlyList<Entry> Entries { get; }

    /// <summary>All DM messages in order, those that were set aside or make no sense included.</summary>
    public IReadOnlyList<Message> Messages { get; }

    /// <summary>The sessions in the order in which they began.</summary>
    public IReadOnlyList<Session> Sessions { get; }

    /// <summary>The commands of both sides in order, inner ones included; no Status, no Results.</summary>
    public IReadOnlyList<SentCommand> Commands { get; }

    /// <summary>The objects under test.</summary>
    public IReadOnlyList<ObjectRoot> Roots { get; }

    /// <summary>What the server read, item by item.</summary>
    public IReadOnlyList<NodeRead> Reads { get; }

    /// <summary>What the server wrote, item by item.</summary>
    public IReadOnlyList<NodeWrite> Writes { get; }

    /// <summary>Packages that were delivered by DM.</summary>
    public IReadOnlyList<Delivery> Deliveries { get; }

    /// <summary>The Execs of the server, on whatever node.</summary>
    public IReadOnlyList<Execution> Executions { get; }

    /// <summary>The client's alerts, item by item.</summary>
    public IReadOnlyList<ClientAlert> Alerts { get; }

    /// <summary>The values of State that were returned, in order.</summary>
    public IReadOnlyList<StateSample> States { get; }

    /// <summary>Requests at the package server, in order.</summary>
    public IReadOnlyList<Fetch> Fetches { get; }

    /// <summary>What the harness did as a device; empty where the client is under test.</summary>
    public PlayedRun Played { get; }

    /// <summary>The parts that were played apart.</summary>
    internal RunParts Parts { get; }

    /// <summary>The accepted operations.</summary>
    public IEnumerable<Execution> Operations => Executions.Where(one => one.IsAccepted);

    /// <summary>The alerts that end an operation, as they came first.</summary>
    public IEnumerable<ClientAlert> EndingAlerts => Executions.Where(one => one is { IsRefused: false, Alert: not null }).Select(one => one.Alert!);

    /// <summary>The alerts that report an operation: those that end one, and any that came besides.</summary>
    public IEnumerable<ClientAlert> ResultAlerts => Alerts.Where(alert => alert is { Exec: not null, IsGeneric: true });

    /// <summary>The client's own requests.</summary>
    public IEnumerable<ClientAlert> Requests => Alerts.Where(alert => alert.IsRequest);

    /// <summary>The messages that the implementation under test sent and the harness took.</summary>
    public IEnumerable<Message> Judged => Messages.Where(message => message.Entry.IsFromImplementation && message is { Session: not null, IsDisturbed: false });

    /// <summary>The object that a node lies in, and its path there; null for a node outside of any.</summary>
    /// <param name="uri">The node.</param>
    /// <param name="device">Source of the device; null where there is one only.</param>
    public (ObjectRoot Root, string Path)? Locate(NodeUri? uri, string? device = null) => TreeReader.Locate(Roots, uri, device);

    /// <summary>The object in which a command finds a node, and its path there; null where its device has none at that time.</summary>
    /// <param name="sent">The command.</param>
    /// <param name="uri">The node.</param>
    public (ObjectRoot Root, string Path)? Locate(SentCommand sent, NodeUri? uri)
    {
        ArgumentNullException.ThrowIfNull(sent);
        return TreeReader.Locate(Roots, uri, sent.Device, sent.Message.Number);
    }

    /// <summary>The object in which a command finds the target of its item, and its path there; null where its device has none at that time.</summary>
    /// <param name="sent">The command.</param>
    /// <param name="item">The item.</param>
    public (ObjectRoot Root, string Path)? Locate(SentCommand sent, Fumo.Dm.Item item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return Locate(sent, NodeUri.Of(item.Target?.LocUri));
    }

    /// <summary>The operation's fetches of its own offer, from its Exec on.</summary>
    /// <param name="execution">The operation.</param>
    public IEnumerable<Fetch> FetchesOf(Execution execution) =>
        execution.Purpose?.Offer is { } offer ? Fetches.Where(fetch => fetch.Number > execution.Number && fetch.Entry.Offer == offer) : [];

    /// <summary>True when a fact of a name was noted after an entry.</summary>
    /// <param name="name">The fact's name.</param>
    /// <param name="number">Number of the entry.</param>
    public bool HasFactAfter(string name, int number) => Entries.OfType<FactEntry>().Any(fact => fact.Name == name && fact.Number > number);

    /// <summary>What kept scenarios from being brought about; what the end of an interrupted run brings with it is no such thing.</summary>
    public IEnumerable<TroubleEntry> Troubles =>
        Entries.TakeWhile(entry => entry is not FactEntry { Name: Facts.Interrupted }).OfType<TroubleEntry>();

    /// <summary>True when the user ended the run before its time.</summary>
    public bool IsInterrupted => Entries.OfType<FactEntry>().Any(fact => fact.Name == Facts.Interrupted);

    /// <summary>True when something was done with the implementation as a process between two entries.</summary>
    /// <param name="from">The earlier entry.</param>
    /// <param name="to">The later entry.</param>
    public bool IsDisturbed(int from, int to) =>
        Entries.Any(entry => entry is ProcessEntry or FactEntry { Name: Facts.Resumed or Facts.Part } && entry.Number > from && entry.Number < to);

    /// <summary>Where the device was brought to another state by a way that is not seen: a reset, the gap before a run was resumed, or a part that was played apart.</summary>
    public IReadOnlyList<int> Breaks { get; }

    /// <summary>What the server commanded on an object between two entries, as triggers of the state diagram.</summary>
    /// <param name="root">The object.</param>
    /// <param name="from">The earlier entry.</param>
    /// <param name="to">The later entry.</param>
    public IEnumerable<StateTrigger> TriggersBetween(ObjectRoot root, int from, int to)
    {
        IEnumerable<StateTrigger> execs = Executions
            .Where(one => one.Root == root && one is { Operation: not null, IsRefused: false } && one.Number < to && one.EndsAt > from)
            .SelectMany(one => (StateTrigger[])[one.Operation!.Value.Trigger(), StateTrigger.Resume]);
        IEnumerable<StateTrigger> writes = Writes
            .Where(write => write.Code is not >= 300 && write.Number < to && (write.Command.LastStatus?.Message.Number ?? write.Number) > from && Locate(write.Command, write.Uri) is var (of, path) && of == root && path != FumoNodes.State)
            .Select(write => Locate(write.Command, write.Uri)!.Value.Path == FumoNodes.PkgData ? StateTrigger.ReplacePkgData : StateTrigger.ReplacePkgUrl);
        return [.. execs.Concat(writes).Distinct()];
    }

    private static List<Fetch> ReadFetches(IReadOnlyList<Entry> entries)
    {
        Dictionary<int, DownloadEndEntry> ends = [];
        foreach (DownloadEndEntry end in entries.OfType<DownloadEndEntry>())
        {
            ends[end.Request] = end;
        }

        return [.. entries.OfType<DownloadEntry>().Select(entry => new Fetch(entry, ends.GetValueOrDefault(entry.Request)))];
    }
}

using Fumo.Plan;
using Fumo.Record;

namespace Fumo.Drive;

/// <summary>
/// The DM server under test, as scenarios see it: devices are played against it, and it is made to start operations. Whatever
/// fails in the world (no connection, an offer that is not taken) is written down and thrown as <see cref="TroubleException"/>.
/// </summary>
public sealed class ServerUnderTest
{
    private const int MostOfAnswer = 200;
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(250);
    private readonly ServerParts parts;
    private readonly PackageFetch fetch;
    private readonly HashSet<(string, OfferedOperation)> spent = [];
    private readonly HashSet<(string?, string?)> pending = [];
    private readonly Dictionary<string, (string?, string?)> last = [];
    private readonly Dictionary<string, (string?, string?)> former = [];
    private readonly Dictionary<PlayedIdentity, DeviceSessions> played = [];

    internal ServerUnderTest(ServerParts parts)
    {
        this.parts = parts;
        fetch = new PackageFetch(parts.Web, parts.Transcript, parts.Timeouts.Session, parts.Time);
    }

    /// <summary>What it works with.</summary>
    internal ServerParts Parts => parts;

    /// <summary>Why nothing of the server is to be had any more, for the rest of the run; null while there is hope.</summary>
    public TroubleException? Gone => parts.Link.Gone;

    /// <summary>The operations that the configuration can start, in the order of the contract.</summary>
    public IReadOnlyList<OfferedOperation> Offers => [.. OfferedOperations.All.Where(CanOffer)];

    /// <summary>What to do so that there are offers, where there are none.</summary>
    public string WhatOffersNeed => parts.Section.Offers.Count > 0
        ? "Somebody has to start the operations at the server, and nobody is there; run it attended, or give 'server.offers' a command or a request."
        : "The server is not told to start anything; 'server.offers' says how.";

    /// <summary>True when the configuration says how the server's own conclusions are seen.</summary>
    public bool CanObserve => parts.Section.Observe is not null;

    /// <summary>True when the server may be hurt: it was launched for the run, or the user allows it.</summary>
    public bool IsIntrusive => parts.IsIntrusive;

    /// <summary>True when the server has to find a FUMO by its Type, instead of knowing the model's tree.</summary>
    public bool DiscoversByType => parts.Section.Discovery is "type";

    /// <summary>True when the configuration says how the operation is started, and who has to do it is there.</summary>
    /// <param name="operation">The operation.</param>
    public bool CanOffer(OfferedOperation operation) =>
        parts.Section.Offers.ContainsKey(operation.Key()) && (parts.IsAttended || !IsStartedByHand(operation));

    /// <summary>True when the server starts the operation in its own time, without being asked to.</summary>
    /// <param name="operation">The operation.</param>
    public bool StartsByItself(OfferedOperation operation) =>
        parts.Section.Offers.GetValueOrDefault(operation.Key()) is { Http: null, Command: null, Manual: null };

    /// <summary>True when a person has to start the operation each time.</summary>
    /// <param name="operation">The operation.</param>
    public bool IsStartedByHand(OfferedOperation operation) => parts.Section.Offers.GetValueOrDefault(operation.Key()) is { Manual: not null };

    /// <summary>True when the server knows as many devices.</summary>
    /// <param name="count">How many.</param>
    public bool HasDevices(int count) => parts.Identities.Count >= count;

    /// <summary>Begins to play a device.</summary>
    /// <param name="script">What it is and how it answers; the plain device when not given.</param>
    /// <param name="index">Which of the configuration's devices.</param>
    /// <returns>The device; it has opened no session yet, and what was played under its id before has reported all it accepted.</returns>
    /// <exception cref="TroubleException">The server is not to be reached, or refuses the device.</exception>
    public async Task<PlayedDevice> PlayAsync(DeviceScript? script = null, int index = 0)
    {
        PlayedIdentity identity = parts.Identities[index];
        if (played.Remove(identity, out DeviceSessions? earlier))
        {
            await earlier.SettleAsync();
        }

        LaunchContext context = parts.ContextOf(identity.Section.Id);
        PlayedParts with = new(
            identity, ClientAccount.From(parts.Section.Credentials, context), [.. parts.Section.Headers.Select(header => KeyValuePair.Create(header.Key, context.Fill(header.Value)))],
            parts.Link, parts.DeviceWeb, parts.Transcript, parts.Timeouts.Session, parts.Time);
        DeviceSessions sessions = new(with, script ?? DeviceScript.Plain);
        ExecWatch watch = new(sessions, parts.Timeouts.Connect, parts.Troubles, parts.Time);
        played[identity] = sessions;
        return new PlayedDevice(sessions, fetch, watch, new Hostility(sessions));
    }

    /// <summary>Reports what played devices accepted and did not report yet.</summary>
    /// <exception cref="TroubleException">The server is not to be reached, or refuses a device.</exception>
    public async Task SettleAsync()
    {
        foreach (DeviceSessions sessions in played.Values)
        {
            await sessions.SettleAsync();
        }
    }

    /// <summary>Makes the server start an operation for a device, in the way that the configuration tells.</summary>
    /// <param name="device">The device.</param>
    /// <param name="operation">The operation.</param>
    /// <exception cref="TroubleException">There is no way, or it failed twice.</exception>
    public async Task OfferAsync(PlayedDevice device, OfferedOperation operation)
    {
        ArgumentNullException.ThrowIfNull(device);
        string key = $"server.offers.{operation.Key()}";
        if (!parts.Section.Offers.TryGetValue(operation.Key(), out ActionSection? action))
        {
            throw parts.Troubles.New(TroubleCause.Fixture, $"The configuration does not say how the server starts it: set {key}.");
        }

        await parts.Link.ReadyAsync();
        string detail = await parts.Actions.DoAsync(
            key, action, parts.ContextOf(device.Id) with { Prompt = PromptId.Offer }, PromptId.Offer, $"the Exec on {operation.Executed()} for {device.Id}");
        parts.Progress(new DriveEvent(DriveEventKind.Action, $"{operation.Key()} offered to {device.Id}"));
        parts.Transcript.Write(new OfferEntry
        {
            Device = device.Id,
            Operation = operation.Key(),
            Method = action switch { { Http: not null } => "http", { Command: not null } => "command", { Manual: not null } => "manual", _ => "auto" },
            Detail = detail.Length <= MostOfAnswer ? detail : detail[..MostOfAnswer] + "…",
        });

        // What does not change by the offer is of the operation before, as long as it stays.
        (string?, string?) earlier = last.GetValueOrDefault(device.Id);
        (string?, string?) offered = Shown(await ObserveAsync(device));
        former[device.Id] = offered == earlier ? offered : default;
    }

    /// <summary>Makes the server start an operation, and opens sessions until its Exec comes.</summary>
    /// <param name="device">The device.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="atOnce">What is reported within the session for an Exec that it brings; null for nothing.</param>
    /// <returns>The Exec, accepted or refused; null when a server that starts by itself did so before, and does not once more.</returns>
    /// <exception cref="TroubleException">The offer failed, or no Exec came.</exception>
    public async Task<PlayedExec?> StartAsync(PlayedDevice device, OfferedOperation operation, Func<PlayedExec, Report?>? atOnce = null)
    {
        ArgumentNullException.ThrowIfNull(device);
        if (spent.Contains((device.Id, operation)))
        {
            return null;
        }

        await OfferAsync(device, operation);
        if (!StartsByItself(operation) || !parts.Link.Started.Contains((device.Id, operation.Executed())))
        {
            return await device.UntilExecAsync(operation, atOnce, mayAsk: StartsByItself(operation));
        }

        PlayedExec? exec = await device.PerhapsExecAsync(operation, atOnce);
        if (exec is null)
        {
            spent.Add((device.Id, operation));
        }

        return exec;
    }

    /// <summary>Reads what the server shows while the outcome of an operation is to come.</summary>
    /// <param name="device">The device.</param>
    /// <exception cref="TroubleException">It could not be asked.</exception>
    public async Task ObservePendingAsync(PlayedDevice device)
    {
        (string?, string?) shown = Shown(await ObserveAsync(device));
        if (shown != former.GetValueOrDefault(device.Id))
        {
            pending.Add(shown);
        }
    }

    /// <summary>Reads what the server shows when the outcome was reported; it may take a while to digest that.</summary>
    /// <param name="device">The device.</param>
    /// <returns>False when it shows to the last what it shows while an outcome is to come.</returns>
    /// <exception cref="TroubleException">It could not be asked.</exception>
    public async Task<bool> ObserveEndAsync(PlayedDevice device)
    {
        DateTimeOffset until = parts.Time.GetUtcNow() + parts.Timeouts.Quiet;
        while (Shown(await ObserveAsync(device)) is var shown && shown != default && pending.Contains(shown))
        {
            if (parts.Time.GetUtcNow() >= until)
            {
                return false;
            }

            await Task.Delay(Glance, parts.Time);
        }

        return true;
    }

    /// <summary>Reads what the server has concluded about a device.</summary>
    /// <param name="device">The device.</param>
    /// <returns>The entry of the transcript; null when the configuration does not say how.</returns>
    /// <exception cref="TroubleException">It could not be asked.</exception>
    public async Task<ObservationEntry?> ObserveAsync(PlayedDevice device)
    {
        ArgumentNullException.ThrowIfNull(device);
        if (parts.Section.Observe is not { } observe)
        {
            return null;
        }

        const string Key = "server.observe";
        LaunchContext context = parts.ContextOf(device.Id);
        (string source, string answer) = observe switch
        {
            { Http: { } http } => (context.FillUrl(http.Url), await parts.Actions.AskAsync(Key, http, context)),
            { Command: { } command } => (string.Join(' ', command), (await parts.Actions.RunAsync(Key, command, context)).Output.Trim()),
            _ => ("", ""),
        };
        ObservationEntry entry = parts.Transcript.Write(new ObservationEntry
        {
            Source = source,
            Value = answer,
            Device = device.Id,
            State = JsonAnswer.Read(answer, observe.State is { } state ? context.Fill(state) : null),
            ResultCode = JsonAnswer.Read(answer, observe.ResultCode is { } code ? context.Fill(code) : null),
        });
        last[device.Id] = Shown(entry);
        return entry;
    }

    /// <summary>Notes that the server or the configuration lacks what the scenario needs; nothing more is to be played then.</summary>
    /// <param name="what">What is missing, in a sentence.</param>
    public void Lacks(string what) => parts.Transcript.Write(new FactEntry { Name = Facts.Lacking, Value = what });

    /// <summary>Waits, for what is to be seen not to happen.</summary>
    public Task QuietAsync() => Task.Delay(parts.Timeouts.Quiet, parts.Time);

    private static (string?, string?) Shown(ObservationEntry? entry) => (entry?.State, entry?.ResultCode);
}

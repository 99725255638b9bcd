using Fumo.Dm;
using Fumo.Mo;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>A complete FUMO client, written from the standard. Lives on an event loop; disposing is a power cut.</summary>
public sealed class ReferenceDevice : IDisposable, IDeviceControl
{
    private readonly CancellationTokenSource power = new();
    private readonly List<Task> operations = [];
    private readonly DeviceRecord record;
    private readonly IDeviceStore store;
    private readonly BehaviourChain behaviours;
    private readonly BackgroundWork work;
    private readonly AlertQueue alerts;
    private readonly OperationRunner runner;
    private readonly NotificationCheck notifications;
    private readonly DeviceObjects objects;
    private readonly DeviceSessions sessions;
    private int? mostDeliveries;
    private bool isDelivering;

    /// <summary>Switches a device on.</summary>
    /// <param name="options">What it is.</param>
    /// <param name="web">How it reaches servers.</param>
    /// <param name="time">The loop's clock.</param>
    /// <param name="store">Where its state outlives it; null for the folder of the options, or memory.</param>
    /// <param name="notable">Hears of everything notable, one line each; null for nobody.</param>
    /// <exception cref="ArgumentException">A fault or variant is unknown.</exception>
    public ReferenceDevice(
        ReferenceDeviceOptions options, IWebClient web, TimeProvider time, IDeviceStore? store = null, Action<string>? notable = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        behaviours = new BehaviourChain([.. options.Faults.Select(FaultCatalogue.Create), .. options.Variants.Select(VariantCatalogue.Create)]);
        options = behaviours.Configured(options);
        (Options, Time, Notable) = (options, time, notable);
        this.store = store ?? (options.StateFolder is { } folder ? new FolderStore(folder) : new MemoryStore());
        DeviceRecord? kept = DeviceRecord.Read(this.store);
        record = kept ?? DeviceRecord.Of(options);
        work = new BackgroundWork(power.Token);
        StoredNonces nonces = new(record, options.Seed, Keep);
        alerts = new AlertQueue(record, behaviours, Keep, Tell);
        runner = new OperationRunner(options, record, behaviours, behaviours.PackageWeb(web), time);
        notifications = new NotificationCheck(options, record, nonces, Keep);
        objects = new DeviceObjects(options, record, this.store, behaviours, Keep, Tell) { Start = Start };
        ManagementTree tree = DeviceTree.Build(options, () => record.Firmware, time);
        behaviours.Attach(this);
        objects.Place(tree);
        behaviours.TreeBuilt(tree);
        sessions = new DeviceSessions(options, record, behaviours, alerts, new DeviceClient(options, new BehaviourTree(tree, behaviours), nonces, behaviours, behaviours.ServerWeb(web), time), Keep, Tell)
        {
            Came = notifications.Came,
        };
        SwitchOn(isRestart: kept is not null);
    }

    /// <summary>Hears of everything notable, one line each.</summary>
    public Action<string>? Notable { get; set; }

    /// <inheritdoc/>
    public ReferenceDeviceOptions Options { get; }

    /// <inheritdoc/>
    public TimeProvider Time { get; }

    /// <summary>
    /// Opens a session; ends when nothing is left to do: no session, no operation, no alert to deliver, or none that the
    /// server takes.
    /// </summary>
    /// <param name="cancel">Stops waiting.</param>
    public async Task OnceAsync(CancellationToken cancel = default)
    {
        const int Enough = 3;
        mostDeliveries = Enough;
        await WakeAsync();
        await IdleAsync().WaitAsync(cancel);
    }

    /// <summary>Opens a session again and again until cancelled.</summary>
    /// <param name="interval">The time between the end of one and the start of the next.</param>
    /// <param name="cancel">Ends it, without an exception.</param>
    public async Task PollAsync(TimeSpan interval, CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested && !power.IsCancellationRequested)
        {
            await work.UntilAsync(WakeAsync(), cancel);
            await work.UntilAsync(Task.Delay(interval, Time, cancel), cancel);
        }
    }

    /// <summary>Waits for what comes from outside and delivers what is left over, until cancelled.</summary>
    /// <param name="cancel">Ends it, without an exception.</param>
    public Task StandByAsync(CancellationToken cancel) => work.UntilAsync(new TaskCompletionSource().Task, cancel);

    /// <summary>Someone wants a session: opens one, client-initiated; ends with the session.</summary>
    public Task WakeAsync() => sessions.OpenAsync(null, power.Token);

    /// <summary>A notification came in: opens the session it asks for, or ignores it.</summary>
    /// <param name="notification">Package #0, with or without a WSP header.</param>
    /// <returns>True when it opened a session.</returns>
    public async Task<bool> WakeAsync(ReadOnlyMemory<byte> notification)
    {
        if (!notifications.AnswersEach)
        {
            // A session that is open may bring the nonce that the digest was made with.
            await sessions.SettledAsync();
        }

        (ushort? sessionId, string reason) = notifications.Take(notification);
        if (sessionId is not { } id || (!sessions.Announce(id) && !notifications.AnswersEach))
        {
            Tell($"notification ignored: {(sessionId is null ? reason : "its session is open")}");
            return false;
        }

        await sessions.OpenAsync(id, power.Token);
        return true;
    }

    /// <summary>The same for whoever does not wait for the session's end.</summary>
    /// <param name="notification">Package #0; null for a session of the device's own.</param>
    public void Wake(ReadOnlyMemory<byte>? notification = null) =>
        work.Start(() => notification is { } octets ? WakeAsync(octets) : WakeAsync());

    /// <summary>Asks the server for an update, in a session of its own (FUMO 1.0.2, 7).</summary>
    /// <param name="who">Who asks.</param>
    public Task RequestUpdateAsync(UpdateRequester who)
    {
        sessions.AddRequest(who);
        return WakeAsync();
    }

    /// <summary>The same for whoever does not wait for the session's end.</summary>
    /// <param name="who">Who asks.</param>
    public void RequestUpdate(UpdateRequester who) => work.Start(() => RequestUpdateAsync(who));

    /// <summary>The user cancels the operations that are underway; each ends with 401, unless it is past the point of no return.</summary>
    /// <returns>False when there is none that can still be cancelled.</returns>
    public bool Cancel() => runner.Cancel();

    /// <summary>Ends when nothing is left to do: no operation, no alert to deliver.</summary>
    public Task IdleAsync() => work.IdleAsync();

    /// <inheritdoc/>
    public void Dispose() => power.Cancel();

    /// <inheritdoc/>
    public FumoState StateOf(string root) => objects.Find(root).Record.State;

    /// <inheritdoc/>
    public void SetState(string root, FumoState state) => objects.Find(root).SetState(state);

    /// <inheritdoc/>
    public void Start(OperationOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        objects.Find(order.Root).Record.Underway = order;
        Keep();
        Tell($"operation {order.Operation} {order.Root} started");
        work.Start(() => OperateAsync(order));
    }

    /// <inheritdoc/>
    public void Fetch(string url) => work.Start(() => runner.FetchAsync(url, power.Token));

    /// <inheritdoc/>
    public void Deliver(Alert alert)
    {
        alerts.Add(alert, null);
        StartDelivery();
    }

    /// <inheritdoc/>
    public void ForgetAlerts() => alerts.Clear();

    /// <inheritdoc/>
    public void ForgetOperations() => objects.ForgetOperations();

    /// <inheritdoc/>
    public string UrlOf(string root, FumoOperation operation) => DeviceObjects.UrlOf(objects.Find(root), operation);

    /// <inheritdoc/>
    public async Task OperationsEndedAsync()
    {
        while (operations.Count > 0)
        {
            await operations[0];
        }
    }

    private void SwitchOn(bool isRestart)
    {
        behaviours.Started(isRestart);
        foreach (OperationOrder order in objects.BrokenOff.ToList())
        {
            Tell($"operation {order.Operation} {order.Root} taken up again");
            work.Start(() => OperateAsync(order));
        }

        StartDelivery();
    }

    private async Task OperateAsync(OperationOrder order)
    {
        TaskCompletionSource ended = new();
        operations.Add(ended.Task);
        try
        {
            // The Status of the Exec comes first; what it starts comes to pass meanwhile.
            await Task.Yield();
            FumoObject fumo = objects.Find(order.Root);
            OperationResult result = behaviours.OperationEnded(await runner.RunAsync(fumo, order, power.Token));
            Report(fumo, result);
        }
        finally
        {
            operations.Remove(ended.Task);
            ended.SetResult();
        }

        StartDelivery();
    }

    private void Report(FumoObject fumo, OperationResult result)
    {
        // One writing for the end and its alert: a power cut leaves either the operation to do or the alert to send.
        fumo.Record.Underway = null;
        fumo.Record.State = result.State;
        foreach (Alert alert in behaviours.Alerts(result, ResultAlert.Of(result)))
        {
            alerts.Append(alert, result);
        }

        fumo.SetState(result.State);
        Tell($"operation {result.Order.Operation} {result.Order.Root} ended {(int)result.Code}");
    }

    private void StartDelivery()
    {
        if (!isDelivering && !alerts.IsEmpty && !Options.ReportsWhenAsked)
        {
            isDelivering = true;
            work.Start(DeliverAsync);
        }
    }

    /// <summary>Opens sessions until every alert has its Status; waits longer and longer when none comes.</summary>
    private async Task DeliverAsync()
    {
        const int MostDoublings = 6;
        try
        {
            for (int attempt = 0; !alerts.IsEmpty && attempt < (mostDeliveries ?? int.MaxValue); attempt++)
            {
                if (attempt > 0)
                {
                    await Task.Delay(Options.RedeliveryDelay * (1 << Math.Min(attempt - 1, MostDoublings)), Time, power.Token);
                }

                await sessions.DeliverAsync(power.Token);
            }
        }
        finally
        {
            isDelivering = false;
        }
    }

    private void Keep()
    {
        // A device without power writes nothing.
        if (!power.IsCancellationRequested)
        {
            record.Write(store);
        }
    }

    private void Tell(string line) => Notable?.Invoke(line);
}

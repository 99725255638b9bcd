using Fumo.Dm;
using Fumo.Mo;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>A complete FUMO client, written from the standard. Lives on an event loop; disposing is a power cut.</summary>
public sealed class ReferenceDevice : IDisposable, IDeviceControl, IFumoHost
{
    private readonly List<FumoObject> objects = [];
    private readonly List<Task> work = [];
    private readonly CancellationTokenSource power = new();
    private readonly TaskCompletionSource broken = new();
    private readonly DeviceRecord record;
    private readonly BehaviourChain behaviours;
    private readonly AlertQueue alerts;
    private readonly OperationRunner runner;
    private readonly NotificationCheck notifications;
    private readonly DeviceSessions sessions;
    private readonly ManagementTree tree;
    private readonly IDeviceStore store;
    private readonly List<Task> operations = [];
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
        (Options, Time, Notable) = (options, time, notable);
        this.store = store ?? (options.StateFolder is { } folder ? new FolderStore(folder) : new MemoryStore());
        DeviceRecord? kept = DeviceRecord.Read(this.store);
        record = kept ?? Fresh(options);
        behaviours = new BehaviourChain([.. options.Faults.Select(FaultCatalogue.Create), .. options.Variants.Select(VariantCatalogue.Create)]);
        behaviours.Attach(this);
        StoredNonces nonces = new(record, options.Seed, Keep);
        alerts = new AlertQueue(record, behaviours, Keep, Tell);
        runner = new OperationRunner(options, record, behaviours, web, time);
        notifications = new NotificationCheck(options, record, nonces, Keep);
        tree = DeviceTree.Build(options, () => record.Firmware, time);
        PlaceObjects();
        behaviours.TreeBuilt(tree);
        sessions = new DeviceSessions(options, record, behaviours, alerts, new DeviceClient(options, tree, nonces, behaviours, web, time), Keep, Tell);
        SwitchOn(isRestart: kept is not null);
    }

    /// <summary>Hears of everything notable, one line each.</summary>
    public Action<string>? Notable { get; set; }

    /// <inheritdoc/>
    public ReferenceDeviceOptions Options { get; }

    /// <inheritdoc/>
    public TimeProvider Time { get; }

    IDeviceStore IFumoHost.Store => store;

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
            await UntilAsync(WakeAsync(), cancel);
            await UntilAsync(Task.Delay(interval, Time, power.Token), cancel);
        }
    }

    /// <summary>Waits for what comes from outside and delivers what is left over, until cancelled.</summary>
    /// <param name="cancel">Ends it, without an exception.</param>
    public Task StandByAsync(CancellationToken cancel) => UntilAsync(new TaskCompletionSource().Task, cancel);

    /// <summary>Someone wants a session: opens one, client-initiated; ends with the session.</summary>
    public Task WakeAsync() => sessions.OpenAsync(null, power.Token);

    /// <summary>A notification came in: opens the session it asks for, or ignores it.</summary>
    /// <param name="notification">Package #0, with or without a WSP header.</param>
    /// <returns>True when it opened a session.</returns>
    public async Task<bool> WakeAsync(ReadOnlyMemory<byte> notification)
    {
        (ushort? sessionId, string reason) = notifications.Take(notification);
        if (sessionId is not { } id || !sessions.Announce(id))
        {
            Tell($"notification ignored: {(sessionId is null ? reason : "its session is open")}");
            return false;
        }

        SessionOutcome outcome = await sessions.OpenAsync(id, power.Token);
        if (outcome.End != SessionEnd.NotReached)
        {
            notifications.Came(id);
        }

        return true;
    }

    /// <summary>The same for whoever does not wait for the session's end.</summary>
    /// <param name="notification">Package #0; null for a session of the device's own.</param>
    public void Wake(ReadOnlyMemory<byte>? notification = null) =>
        InBackground(() => notification is { } octets ? WakeAsync(octets) : WakeAsync());

    /// <summary>Asks the server for an update, in a session of its own (FUMO 1.0.2, 7).</summary>
    /// <param name="who">Who asks.</param>
    public Task RequestUpdateAsync(UpdateRequester who)
    {
        alerts.Add(behaviours.Request(who, ResultAlert.Request(who, objects.Count > 0 ? objects[0].Root : null)), null);
        return WakeAsync();
    }

    /// <summary>Ends when nothing is left to do: no session, no operation, no alert to deliver.</summary>
    public async Task IdleAsync()
    {
        while (work.Find(task => !task.IsCompleted) is { } open)
        {
            await Task.WhenAny(open, broken.Task);
            if (broken.Task.IsFaulted)
            {
                await broken.Task;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => power.Cancel();

    /// <inheritdoc/>
    public FumoState StateOf(string root) => ObjectOf(root).Record.State;

    /// <inheritdoc/>
    public void SetState(string root, FumoState state) => ObjectOf(root).SetState(state);

    /// <inheritdoc/>
    public void Start(OperationOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        FumoObject fumo = ObjectOf(order.Root);
        fumo.Record.Underway = order;
        Keep();
        Tell($"operation {order.Operation} {order.Root} started");
        InBackground(() => OperateAsync(fumo, order));
    }

    /// <inheritdoc/>
    public void Fetch(string url) => InBackground(() => runner.FetchAsync(url, power.Token));

    /// <inheritdoc/>
    public void Deliver(Alert alert)
    {
        alerts.Add(alert, null);
        StartDelivery();
    }

    /// <inheritdoc/>
    public void ForgetAlerts() => alerts.Clear();

    /// <inheritdoc/>
    public async Task OperationsEndedAsync()
    {
        while (operations.Count > 0)
        {
            await operations[0];
        }
    }

    void IFumoHost.Keep() => Keep();

    void IFumoHost.Tell(string line) => Tell(line);

    void IFumoHost.Placed(FumoObject fumo, bool isThere)
    {
        objects.Remove(fumo);
        record.Objects.Remove(fumo.Record);
        if (isThere)
        {
            objects.Add(fumo);
            record.Objects.Add(fumo.Record);
        }

        Keep();
        Tell($"object {fumo.Root} {(isThere ? "added" : "deleted")}");
    }

    string IFumoHost.StateText(FumoObject fumo) => behaviours.StateRead(fumo.Root, fumo.Record.State, fumo.StateNumber());

    void IFumoHost.Written(FumoObject fumo, string path, ReadOnlyMemory<byte> value) => behaviours.Written(fumo.Root, path, value);

    StatusCode IFumoHost.Execute(FumoObject fumo, FumoOperation operation, TreeRequest request)
    {
        OperationOrder order = new(fumo.Root, operation, request.Target, request.Correlator, UrlOf(fumo, operation));
        StatusCode honest = Admit(fumo, order);
        OperationOrder? started = behaviours.Starting(order, honest == StatusCode.AcceptedForProcessing ? order : null);
        StatusCode status = behaviours.ExecStatus(order, honest);
        Tell($"exec {request.Target} answered {(int)status}");
        if (started is not null)
        {
            Start(started);
        }

        return status;
    }

    private static DeviceRecord Fresh(ReferenceDeviceOptions options) => new()
    {
        Firmware = options.Firmware,
        ClientNonce = options.ClientNonce.ToArray(),
        ServerNonce = options.ServerNonce.ToArray(),
        Objects = options.HasDynamicRoots ? [] : [.. options.Roots.Select((root, index) => new FumoRecord { Id = index, Root = root })],
    };

    private static string UrlOf(FumoObject fumo, FumoOperation operation) => operation switch
    {
        FumoOperation.Download => fumo.Record.DownloadUrl,
        FumoOperation.DownloadAndUpdate => fumo.Record.DownloadAndUpdateUrl,
        _ => string.Empty,
    };

    /// <summary>Refused is what cannot be done: while busy, without a URL, without a package.</summary>
    private static StatusCode Admit(FumoObject fumo, OperationOrder order) =>
        fumo.IsBusy ? StatusCode.Forbidden
        : order.Operation == FumoOperation.Update && !fumo.Record.HasPackage ? StatusCode.CommandNotAllowed
        : order.Operation != FumoOperation.Update && string.IsNullOrWhiteSpace(order.Url) ? StatusCode.CommandNotAllowed
        : StatusCode.AcceptedForProcessing;

    private void PlaceObjects()
    {
        if (Options.HasDynamicRoots)
        {
            foreach (string parent in Options.Roots.Select(root => DeviceTree.Split(root).Parent).Distinct())
            {
                DeviceTree.OpenFor(tree, parent, root => Built(new FumoObject(new FumoRecord { Id = ++record.AlertsMade, Root = root }, this)));
            }
        }

        foreach (FumoRecord kept in record.Objects)
        {
            FumoObject fumo = new(kept, this);
            objects.Add(fumo);
            DeviceTree.Place(tree, kept.Root, Built(fumo));
        }
    }

    private TreeNode Built(FumoObject fumo)
    {
        TreeNode x = fumo.Build(DeviceTree.Split(fumo.Root).Name, isPermanent: !Options.HasDynamicRoots);
        behaviours.ObjectBuilt(x, fumo.Root);
        return x;
    }

    private void SwitchOn(bool isRestart)
    {
        behaviours.Started(isRestart);
        foreach (FumoObject fumo in objects.Where(fumo => fumo.Record.Underway is not null))
        {
            OperationOrder order = fumo.Record.Underway!;
            Tell($"operation {order.Operation} {order.Root} taken up again");
            InBackground(() => OperateAsync(fumo, order));
        }

        if (!alerts.IsEmpty)
        {
            StartDelivery();
        }
    }

    private async Task OperateAsync(FumoObject fumo, OperationOrder order)
    {
        // The Status of the Exec comes first; what it starts comes to pass meanwhile.
        await Task.Yield();
        TaskCompletionSource ended = new();
        operations.Add(ended.Task);
        try
        {
            OperationResult result = behaviours.OperationEnded(await runner.RunAsync(fumo, order, power.Token));
            fumo.Record.Underway = null;
            foreach (Alert alert in behaviours.Alerts(result, ResultAlert.Of(result)))
            {
                alerts.Add(alert, result);
            }

            fumo.SetState(result.State);
            Tell($"operation {order.Operation} {order.Root} ended {(int)result.Code}");
        }
        finally
        {
            operations.Remove(ended.Task);
            ended.SetResult();
        }

        StartDelivery();
    }

    private void StartDelivery()
    {
        if (!isDelivering && !alerts.IsEmpty)
        {
            isDelivering = true;
            InBackground(DeliverAsync);
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

    private FumoObject ObjectOf(string root) => objects.Find(fumo => fumo.Root == root)
        ?? throw new ArgumentException($"There is no FUMO at {root}.", nameof(root));

    private void Keep()
    {
        // A device without power writes nothing.
        if (!power.IsCancellationRequested)
        {
            record.Write(store);
        }
    }

    private void Tell(string line) => Notable?.Invoke(line);

    private async void InBackground(Func<Task> job)
    {
        TaskCompletionSource ended = new();
        work.RemoveAll(task => task.IsCompleted);
        work.Add(ended.Task);
        try
        {
            await job();
        }
        catch (OperationCanceledException) when (power.IsCancellationRequested)
        {
            Tell("power cut");
        }
        catch (Exception failure)
        {
            // Whoever waits for the device hears of it; the job has nobody else to tell.
            broken.TrySetException(failure);
        }

        ended.SetResult();
    }

    private async Task UntilAsync(Task task, CancellationToken cancel)
    {
        TaskCompletionSource cancelled = new();
        await using CancellationTokenRegistration told = cancel.Register(() => cancelled.TrySetResult());
        Task first = await Task.WhenAny(task, cancelled.Task, broken.Task);
        if (first != cancelled.Task && !power.IsCancellationRequested)
        {
            await first;
        }
    }
}

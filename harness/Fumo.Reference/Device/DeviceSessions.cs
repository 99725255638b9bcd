using System.Globalization;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>The sessions of a device: one at a time, each with the alerts that wait.</summary>
internal sealed class DeviceSessions(
    ReferenceDeviceOptions options, DeviceRecord record, BehaviourChain behaviours, AlertQueue alerts, DeviceClient client, Action keep, Action<string> tell)
{
    private readonly HashSet<ushort> announced = [];
    private Task last = Task.CompletedTask;
    private bool isWithheld;

    /// <summary>Hears that a session that a notification asked for has come about, before anybody hears that it has ended.</summary>
    public Action<ushort> Came { get; init; } = _ => { };

    /// <summary>Notes that a notified session is to come; false when it is underway already.</summary>
    public bool Announce(ushort sessionId) => announced.Add(sessionId);

    /// <summary>Ends when the sessions that were opened so far have.</summary>
    public Task SettledAsync() => last;

    /// <summary>Opens a session when those before it have ended.</summary>
    /// <param name="notified">The notification's session id; null for a session of the client's own.</param>
    /// <param name="cancel">Gives it up.</param>
    public Task<SessionOutcome> OpenAsync(ushort? notified, CancellationToken cancel)
    {
        Task<SessionOutcome> session = AfterAsync(last, notified, cancel);
        last = Quietly(session);
        return session;
    }

    /// <summary>Opens a session for the alerts, unless one before it has delivered them.</summary>
    public async Task DeliverAsync(CancellationToken cancel)
    {
        await last;
        if (!alerts.IsEmpty)
        {
            await OpenAsync(null, cancel);
        }
    }

    /// <summary>The next session begins when this one has ended, however it ended.</summary>
    private static async Task Quietly(Task session) => await session.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);

    private async Task<SessionOutcome> AfterAsync(Task before, ushort? notified, CancellationToken cancel)
    {
        await before;

        // A device that lost its power while it waited opens nothing any more.
        cancel.ThrowIfCancellationRequested();
        AddOwnRequest();
        isWithheld = options.ReportsAfterPackage1 && !isWithheld;
        SessionStart start = (notified is { } id ? SessionStart.ByServer(id) : ByClient(NextId())) with
        {
            Alerts = isWithheld ? [] : alerts.Take(),
            FurtherAlerts = options.AlertsInSameSession || isWithheld ? alerts.Take : null,
        };
        keep();
        tell($"session {start.SessionId} opened ({(int)start.Code})");
        try
        {
            SessionOutcome outcome = await client.RunAsync(start, cancel);
            tell(string.Create(CultureInfo.InvariantCulture, $"session {start.SessionId} ended {outcome.End} after {outcome.Messages} messages {outcome.Detail}").TrimEnd());
            behaviours.SessionEnded(outcome);
            if (notified is { } asked && outcome.End != SessionEnd.NotReached)
            {
                Came(asked);
            }

            return outcome;
        }
        finally
        {
            alerts.SessionEnded();
            if (notified is { } done)
            {
                announced.Remove(done);
            }
        }
    }

    /// <summary>Lets the next session ask for an update (FUMO 1.0.2, 7).</summary>
    public void AddRequest(UpdateRequester who) =>
        alerts.Add(behaviours.Request(who, ResultAlert.Request(who, record.Objects.Count > 0 ? record.Objects[0].Root : null)), null);

    /// <summary>The first two sessions ask for an update, when the device is one that does.</summary>
    private void AddOwnRequest()
    {
        if (options.RequestsUpdate && record.RequestsMade < 2)
        {
            AddRequest(record.RequestsMade++ == 0 ? UpdateRequester.Device : UpdateRequester.User);
        }
    }

    private SessionStart ByClient(ushort id) =>
        options.SessionIds is { } make ? SessionStart.ByClient(id) with { SessionId = make(id) } : SessionStart.ByClient(id);

    private ushort NextId() => (ushort)(1 + (record.Sessions++ % ushort.MaxValue));
}

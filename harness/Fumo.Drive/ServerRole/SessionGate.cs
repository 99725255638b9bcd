using Fumo.Session;

namespace Fumo.Drive;

/// <summary>
/// Takes the sessions that clients open: gives each to the script that waits, and answers and closes those that nobody
/// waits for, or looks into them on the way. Whatever they report is kept.
/// </summary>
internal sealed class SessionGate(Recorder recorder, DeviceUnderTest device, AlertLog alerts, TimeProvider time, Action<DriveEvent> progress) : IDmServerHost
{
    private Visit? waiting;
    private ServerSession? lastOpened;
    private ServerSession? lastClosed;
    private string? lastTrouble;
    private TaskCompletionSource<ServerTrouble> refused = New<ServerTrouble>();
    private (ServerSession Session, TaskCompletionSource Over)? closing;

    /// <summary>Messages that came so far, whoever sent them.</summary>
    public int Received { get; private set; }

    /// <summary>When the last message came.</summary>
    public DateTimeOffset LastReceived { get; private set; }

    /// <summary>Sessions of an authenticated client so far.</summary>
    public int Sessions { get; private set; }

    /// <summary>Why the last message that was set aside was; null when none was.</summary>
    public string? LastSetAside { get; private set; }

    /// <summary>True when the last message was one of the device under test, as far as its Source tells.</summary>
    public bool IsOwnHeard { get; private set; }

    /// <summary>The session that has not come to its end yet; null when there is none.</summary>
    public ServerSession? Open => lastOpened is { Ended.IsCancellationRequested: false } && lastOpened != lastClosed ? lastOpened : null;

    /// <summary>What is played in a session that no script waits for; null to close it at once.</summary>
    public Func<ServerSession, Task>? Meanwhile { get; set; }

    /// <summary>Ends when a session does not come about because one side does not take the other's credentials.</summary>
    public Task<ServerTrouble> Refused => refused.Task;

    /// <summary>Lets a script wait for the next session.</summary>
    public Visit Expect(Func<ServerSession, Task> script)
    {
        refused = New<ServerTrouble>();
        (LastSetAside, IsOwnHeard) = (null, false);
        return waiting = new Visit(script);
    }

    /// <summary>The script waits no more.</summary>
    public void Withdraw(Visit visit) => waiting = waiting == visit ? null : waiting;

    /// <summary>Ends when the last answer of a session has gone out, or the session is over otherwise, or takes too long to be.</summary>
    public async Task ClosedAsync(ServerSession session, TimeSpan limit)
    {
        if (lastClosed == session)
        {
            return;
        }

        TaskCompletionSource over = new();
        closing = (session, over);
        using CancellationTokenSource timer = new(limit, time);
        using CancellationTokenRegistration late = timer.Token.Register(() => over.TrySetResult());
        using CancellationTokenRegistration broken = session.Ended.Register(() => over.TrySetResult());
        await over.Task;
        closing = closing?.Over == over ? null : closing;
    }

    public void OnReceived(ReceivedMessage received)
    {
        Received++;
        LastReceived = time.GetUtcNow();
        bool isForeign = received.Message?.Header.Source?.LocUri is { } source && !device.MayBe(source);
        IsOwnHeard |= !isForeign;
        LastSetAside = received.SetAside is { } why && isForeign ? $"{why} Awaited is '{device.Source}'." : received.SetAside ?? LastSetAside;
        recorder.Received(received);
    }

    public void OnSent(SentMessage sent) => recorder.Sent(sent);

    public void OnClosed(ServerSession session)
    {
        lastClosed = session;
        if (closing is { } waited && waited.Session == session)
        {
            waited.Over.TrySetResult();
        }
    }

    public void OnTrouble(ServerTrouble trouble)
    {
        if (trouble.Kind is ServerTroubleKind.ClientCredentials or ServerTroubleKind.ServerCredentials)
        {
            // Told by the one who waits for a session.
            refused.TrySetResult(trouble);
        }
        else if (trouble.Kind is not ServerTroubleKind.Closed && trouble.Sentence != lastTrouble)
        {
            // That the end of the run ends sessions is no news, nor what is said again and again.
            lastTrouble = trouble.Sentence;
            progress(new DriveEvent(DriveEventKind.Trouble, trouble.Sentence));
        }
    }

    public async Task OnSessionAsync(ServerSession session)
    {
        Sessions++;
        lastOpened = session;
        device.Meet(session.DeviceId);
        alerts.Listen(session);
        Visit? visit = waiting;
        waiting = null;
        progress(new DriveEvent(DriveEventKind.Session, $"session {session.SessionId} of {session.DeviceId}"));
        await (visit?.PlayAsync(session) ?? Meanwhile?.Invoke(session) ?? Task.CompletedTask);
    }

    private static TaskCompletionSource<T> New<T>() => new();
}

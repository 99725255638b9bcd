using Fumo.Plan;
using Fumo.Session;

namespace Fumo.Drive;

/// <summary>Brings sessions about, and tells apart why one did not come about.</summary>
internal sealed class ClientLink(
    SessionGate gate, Implementation implementation, Waker waker, Waiting waiting, Troubles troubles, TimeoutSection timeouts, TimeProvider time)
{
    private const int LongestStall = 10;
    private const int Repeats = 6;
    private static readonly TimeSpan StartUpPause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan ClosingGrace = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(2);
    private const int MostBroken = 3;
    private int missed;
    private int receivedBefore;
    private int broken;
    private Ordeal? ordeal;

    /// <summary>Why no session will come about any more, as long as the run lasts; null while there is hope.</summary>
    public TroubleException? Gone { get; private set; }

    /// <summary>The session whose script is running; null when none is.</summary>
    public ServerSession? Current { get; private set; }

    /// <summary>The device goes through something that it may not come back from; the next session shows whether it has.</summary>
    public void Endures(string what) => ordeal = new Ordeal(what, time.GetUtcNow(), gate.Sessions);

    /// <summary>Nothing of the client is to be had any more.</summary>
    public TroubleException GiveUp(TroubleException trouble) => Gone = trouble;

    /// <summary>Asks for a session that nobody waits for.</summary>
    public void Wake() => _ = waker.WakeAsync();

    /// <summary>Asks for a session that the client may well not be able to hold now; nobody is troubled for it.</summary>
    public void WakeMeanwhile()
    {
        if (!waker.NeedsPerson && (!waker.IsPerSession || waker.IsIdle))
        {
            Wake();
        }
    }

    /// <summary>Plays a script in the next session, or in the one that is open already, and closes the session.</summary>
    public async Task InSessionAsync(Func<ServerSession, Task> script)
    {
        ThrowIfGone();
        if (Current is not null)
        {
            await script(Current);
            return;
        }

        // Known before the script's first step: what it calls asks for the session that is open.
        Visit visit = gate.Expect(session =>
        {
            Current = session;
            return script(session);
        });
        try
        {
            await WakeAndAwaitAsync(visit);
            await PlayedAsync(visit);
        }
        finally
        {
            gate.Withdraw(visit);
            Current = null;
        }
    }

    /// <summary>Waits for something that the client does by itself; false when it did not come in time.</summary>
    /// <param name="isThere">True when it has come.</param>
    /// <param name="next">Ends when something has come.</param>
    /// <param name="limit">How long it may take.</param>
    /// <param name="what">What is awaited, in words.</param>
    /// <param name="meanwhile">What is played in sessions that the client opens by itself until then; null to close them at once.</param>
    public async Task<bool> AwaitAsync(
        Func<bool> isThere, Func<Task> next, TimeSpan limit, string what, Func<ServerSession, Task>? meanwhile = null)
    {
        ThrowIfGone();
        if (Current is not null)
        {
            throw new InvalidOperationException($"A script that waits for {what} keeps its session from its end.");
        }

        gate.Meanwhile = meanwhile;
        try
        {
            return await HasComeAsync(isThere, next, limit, what);
        }
        finally
        {
            gate.Meanwhile = null;
        }
    }

    private async Task<bool> HasComeAsync(Func<bool> isThere, Func<Task> next, TimeSpan limit, string what)
    {
        DateTimeOffset until = time.GetUtcNow() + limit;
        Reminders reminders = new(waker, implementation.IsLaunched, timeouts.Quiet, time);
        while (!isThere())
        {
            Task<ExitReport> exited = implementation.Exited;
            bool isEvent = await waiting.AnyAsync(until, what, next(), exited, reminders.Next);
            if (!isEvent && time.GetUtcNow() >= until)
            {
                return isThere();
            }

            if (exited.IsCompleted)
            {
                throw await ExitedAsync();
            }

            reminders.SendIfDue();
        }

        return true;
    }

    private void ThrowIfGone()
    {
        if (Gone is not null)
        {
            throw troubles.New(Gone.Cause, Gone.Message);
        }
    }

    private async Task WakeAndAwaitAsync(Visit visit)
    {
        if (gate.Open is { } open)
        {
            // In the middle of a session a client hears no wake, and the nonce for the next one changes with its end.
            await Task.WhenAny(gate.ClosedAsync(open, LongestEnd), visit.Begun);
        }

        DateTimeOffset start = time.GetUtcNow();
        receivedBefore = gate.Received;
        Task wake = waker.WakeAsync();
        DateTimeOffset until = Earliest(start);
        Task<ExitReport> exited = implementation.Exited;
        Task failed = FailureOf(wake);
        if (waker.NeedsPerson && await waiting.AnyAsync(start + timeouts.Operation, "the person at the device", visit.Begun, exited, wake))
        {
            // The time to connect begins when the person says that it is done.
            until = time.GetUtcNow() + timeouts.Connect;
        }

        // A datagram may be lost on its way, or meet a program that is still starting: it is sent again, for the same session,
        // until the session has begun.
        SynchronizationContext loop = SynchronizationContext.Current!;
        TimeSpan pause = implementation.IsLaunched && gate.Received == 0 ? StartUpPause : timeouts.Connect / Repeats;
        await using ITimer repeats = time.CreateTimer(_ => loop.Post(_ => waker.Repeat(), null), null, pause, pause);
        while (!visit.Begun.IsCompleted)
        {
            bool isBad = await waiting.AnyAsync(until, "a session of the client", visit.Begun, exited, gate.Refused, failed);
            if (visit.Begun.IsCompleted)
            {
                break;
            }

            if (exited.IsCompleted)
            {
                throw await ExitedAsync();
            }

            // Something speaks against a session: a short wait still, in case the client tries once more.
            DateTimeOffset extended = isBad ? time.GetUtcNow() + timeouts.Quiet : Extended(start);
            if (isBad ? !await waiting.AnyAsync(extended, "another try of the client", visit.Begun, exited) : extended <= time.GetUtcNow())
            {
                throw Missed(wake);
            }

            until = extended;
        }
    }

    // Since the session was asked for.
    private bool IsHeard => gate.Received > receivedBefore;

    private Ordeal? Open => ordeal?.Sessions == gate.Sessions ? ordeal : null;

    /// <summary>A device that reboots or updates may be away for as long as an operation takes.</summary>
    private DateTimeOffset Earliest(DateTimeOffset start)
    {
        DateTimeOffset usual = start + timeouts.Connect;
        return Open?.Since + timeouts.Operation is { } back && back > usual ? back : usual;
    }

    /// <summary>A client that is at it (challenged, sending in pieces) gets more time than one that is not heard of.</summary>
    private DateTimeOffset Extended(DateTimeOffset start)
    {
        DateTimeOffset most = start + timeouts.Connect + (LongestStall * timeouts.Session);
        DateTimeOffset extended = gate.LastReceived + timeouts.Session;
        return IsHeard ? (extended < most ? extended : most) : start;
    }

    private TroubleException Missed(Task wake)
    {
        missed++;
        TroubleException trouble = WhyMissed(wake);
        // Never a session, or twice in a row none, or none after what can kill: the rest of the run would only wait.
        if (gate.Sessions == 0 || missed > 1 || Open is not null)
        {
            Gone = trouble;
        }

        return trouble;
    }

    private TroubleException WhyMissed(Task wake)
    {
        if (gate.Refused.IsCompletedSuccessfully)
        {
            return troubles.New(TroubleCause.Refused, CredentialAdvice.After(gate.Refused.Result));
        }

        if (wake.Exception?.InnerException is { } fault)
        {
            // Anything but a trouble is the harness's own fault, and goes up as it is.
            TroubleException failed = fault as TroubleException ?? throw new InvalidOperationException("The wake failed.", fault);
            return troubles.New(failed.Cause, failed.Message, failed);
        }

        if (Open is { } dead && !IsHeard)
        {
            return troubles.New(TroubleCause.Connection, dead.Recovery(time.GetUtcNow()));
        }

        string limit = Durations.Text(timeouts.Connect);
        if (IsHeard)
        {
            string aside = gate.LastSetAside is { } reason ? $" The last message was set aside: {reason}" : "";
            return troubles.New(TroubleCause.Timeout, $"{(gate.IsOwnHeard ? "The client sent messages" : "Only another device sent messages")}, but no session came about within {limit}.{aside}");
        }

        return troubles.New(TroubleCause.Connection, $"The client opened no session within {limit} ({Hint()}).");
    }

    // A program that lives and says what it lacks knows more than the harness.
    private string Hint() => implementation.Said is { } said ? $"the last of the program's stderr: '{said}'" : waker.Sentence;

    private async Task PlayedAsync(Visit visit)
    {
        ServerSession session = await visit.Begun;
        int sessions = gate.Sessions;
        try
        {
            // A program that ended says nothing more: no need to wait until its silence is noticed.
            await PlayedOrExitedAsync(visit);
        }
        catch (SessionEndedException ended)
        {
            throw Broken(ended, gate.Sessions - sessions);
        }

        (missed, broken) = (0, 0);
        await gate.ClosedAsync(session, ClosingGrace);
        // What follows is not to run inside of the engine's call.
        await Task.Yield();
    }

    private TroubleException Broken(SessionEndedException ended, int sessionsSince)
    {
        string cause = ended.Trouble.Kind switch
        {
            ServerTroubleKind.ClientCredentials or ServerTroubleKind.ServerCredentials => TroubleCause.Refused,
            ServerTroubleKind.Silence => TroubleCause.Timeout,
            _ => TroubleCause.Connection,
        };
        bool isSilent = ended.Trouble.Kind is ServerTroubleKind.Silence;
        string alive = isSilent && sessionsSince > 0 ? $" It is there: meanwhile it opened {sessionsSince} other sessions, and left this one in the middle." : "";
        string words = isSilent && sessionsSince == 0 && implementation.Said is { } said ? $" The last of the program's stderr: '{said}'." : "";
        TroubleException trouble = troubles.New(cause, CredentialAdvice.After(ended.Trouble) + alive + words, ended);
        // One that fell silent may be gone as one that does not come.
        missed += isSilent && sessionsSince == 0 ? 1 : 0;
        Gone = cause == TroubleCause.Refused ? trouble
            : ++broken < MostBroken ? Gone
            : new TroubleException(cause, $"{MostBroken} sessions in a row broke, the last like this: {trouble.Message}", trouble);
        return trouble;
    }

    private async Task<TroubleException> ExitedAsync()
    {
        (TroubleException trouble, TroubleException? gone) = await new ProgramExits(implementation, troubles).TakeAsync(gate.Received > 0);
        Gone = gone ?? Gone;
        return trouble;
    }

    private async Task PlayedOrExitedAsync(Visit visit)
    {
        Task<ExitReport> exited = implementation.Exited;
        await Task.WhenAny(visit.Ended, exited);
        if (!visit.Ended.IsCompleted && exited == implementation.Exited)
        {
            throw await ExitedAsync();
        }

        await visit.Ended;
    }

    private static async Task FailureOf(Task wake)
    {
        await Task.WhenAny(wake);
        if (wake.IsCompletedSuccessfully)
        {
            await new TaskCompletionSource().Task;
        }
    }
}

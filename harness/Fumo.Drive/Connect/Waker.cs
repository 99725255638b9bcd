namespace Fumo.Drive;

/// <summary>Asks the client for sessions, each under an id of its own.</summary>
internal sealed class Waker(IConnectMethod method, string sentence, LaunchContext context, SessionIds ids) : IDisposable
{
    private readonly CancellationTokenSource ended = new();
    private readonly List<Task> running = [];
    private LaunchContext last = context;

    /// <summary>How sessions are brought about, for one who asks why none came.</summary>
    public string Sentence => sentence;

    /// <summary>True when each session is a run of a command, which may be all there is of the client.</summary>
    public bool IsPerSession => method is CommandConnect;

    /// <summary>True when a person has to do something first.</summary>
    public bool NeedsPerson => method is ManualConnect;

    /// <summary>True when nothing goes on that was started for a session.</summary>
    public bool IsIdle => running.TrueForAll(task => task.IsCompleted);

    /// <summary>Asks for a session; what was started may go on for as long as the session does.</summary>
    public Task WakeAsync()
    {
        last = last with { Session = ids.Next() };
        return StartAsync();
    }

    /// <summary>Asks again for the session that was asked for last, where the first request may have been lost on the way.</summary>
    public void Repeat()
    {
        if (method is UdpConnect)
        {
            _ = StartAsync();
        }
    }

    /// <summary>True when a notification can be sent that the client is to ignore.</summary>
    public bool CanForge => method is UdpConnect { CanForge: true };

    /// <summary>Sends a notification that the client is to ignore, under a session id of its own.</summary>
    public Task ForgeAsync(NotificationFlaw flaw) => ((UdpConnect)method).ForgeAsync(flaw, ids.Next(), ended.Token);

    /// <summary>Gives up what still goes on.</summary>
    public async Task StopAsync()
    {
        ended.Cancel();
        // WhenAny: how they ended was told when it mattered.
        await Task.WhenAny(Task.WhenAll(running));
    }

    /// <inheritdoc/>
    public void Dispose() => ended.Dispose();

    private Task StartAsync()
    {
        running.RemoveAll(task => task.IsCompleted);
        Task wake = method.WakeAsync(last, ended.Token);
        running.Add(wake);
        return wake;
    }
}

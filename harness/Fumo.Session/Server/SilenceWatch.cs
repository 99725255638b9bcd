namespace Fumo.Session;

/// <summary>Tells on the loop when a client has been silent for too long.</summary>
internal sealed class SilenceWatch
{
    private readonly SynchronizationContext? loop = SynchronizationContext.Current;
    private readonly TimeProvider time;
    private readonly TimeSpan patience;
    private readonly Action fallen;
    private ITimer? timer;
    private long since;
    private bool isArmed;
    private bool isRunning;

    public SilenceWatch(TimeProvider time, TimeSpan patience, Action fallen) =>
        (this.time, this.patience, this.fallen) = (time, patience, fallen);

    public void Start()
    {
        isArmed = true;
        since = time.GetTimestamp();
        timer ??= time.CreateTimer(static watch => ((SilenceWatch)watch!).Ring(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        if (!isRunning)
        {
            isRunning = true;
            timer.Change(patience, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>The client spoke. The timer is left running: it finds out by itself that it has nothing to tell.</summary>
    public void Pause() => isArmed = false;

    public void Stop()
    {
        isArmed = false;
        timer?.Dispose();
        timer = null;
    }

    private void Ring()
    {
        if (loop is null)
        {
            Check();
        }
        else
        {
            loop.Post(static watch => ((SilenceWatch)watch!).Check(), this);
        }
    }

    private void Check()
    {
        isRunning = false;
        if (!isArmed)
        {
            return;
        }

        TimeSpan left = patience - time.GetElapsedTime(since);
        if (left <= TimeSpan.Zero)
        {
            isArmed = false;
            fallen();
        }
        else
        {
            isRunning = true;
            timer?.Change(left, Timeout.InfiniteTimeSpan);
        }
    }
}

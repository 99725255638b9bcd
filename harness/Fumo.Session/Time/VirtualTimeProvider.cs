namespace Fumo.Session;

/// <summary>A clock that stands still until it is moved to the next timer.</summary>
internal sealed class VirtualTimeProvider(DateTimeOffset start) : TimeProvider
{
    private readonly PriorityQueue<VirtualTimer, (long Due, long Order)> timers = new();
    private long now;
    private long created;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => start.AddTicks(now);

    public override long GetTimestamp() => now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        VirtualTimer timer = new(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves to the earliest timer and fires it; false when there is none.</summary>
    internal bool MoveToNextTimer()
    {
        while (timers.TryDequeue(out VirtualTimer? timer, out (long Due, long Order) at))
        {
            if (timer.IsArmedFor(at.Order))
            {
                now = Math.Max(now, at.Due);
                timer.Fire();
                return true;
            }
        }

        return false;
    }

    /// <summary>Queues a timer and returns the ticket by which it knows whether it was changed since.</summary>
    private long Arm(VirtualTimer timer, TimeSpan due)
    {
        long order = ++created;
        timers.Enqueue(timer, (now + due.Ticks, order));
        return order;
    }

    private sealed class VirtualTimer(VirtualTimeProvider clock, TimerCallback callback, object? state) : ITimer
    {
        private long ticket;
        private TimeSpan interval;

        public bool IsArmedFor(long order) => ticket == order;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            interval = period;
            ticket = dueTime == Timeout.InfiniteTimeSpan ? 0 : clock.Arm(this, dueTime);
            return true;
        }

        public void Fire()
        {
            ticket = interval > TimeSpan.Zero ? clock.Arm(this, interval) : 0;
            callback(state);
        }

        public void Dispose() => ticket = 0;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}

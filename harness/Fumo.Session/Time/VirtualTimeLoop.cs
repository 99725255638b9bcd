namespace Fumo.Session;

/// <summary>
/// A loop whose clock moves on only when nothing is left to do: then it jumps to the next timer. Hours of waiting pass in
/// no time, and the same work takes the same course every time. Nothing on it may wait for another thread.
/// </summary>
public sealed class VirtualTimeLoop : EventLoop
{
    private readonly Queue<(SendOrPostCallback Work, object? State)> queue = new();
    private readonly VirtualTimeProvider time;

    /// <summary>A loop whose clock begins at the given time.</summary>
    /// <param name="start">Where the clock begins; the first of January 2026 if not given.</param>
    public VirtualTimeLoop(DateTimeOffset? start = null) =>
        time = new VirtualTimeProvider(start ?? new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));

    /// <inheritdoc/>
    public override TimeProvider Time => time;

    /// <inheritdoc/>
    public override void Post(SendOrPostCallback d, object? state) => queue.Enqueue((d, state));

    /// <summary>Runs work to its end on the calling thread.</summary>
    /// <typeparam name="T">What the work returns.</typeparam>
    /// <param name="work">The work.</param>
    /// <exception cref="InvalidOperationException">Everything waits and no timer is set: it would wait for ever.</exception>
    public T Run<T>(Func<Task<T>> work)
    {
        SynchronizationContext? outer = Current;
        SetSynchronizationContext(this);
        try
        {
            Task<T> main = InvokeAsync(work);
            while (!main.IsCompleted)
            {
                if (queue.TryDequeue(out (SendOrPostCallback Work, object? State) next))
                {
                    next.Work(next.State);
                }
                else if (!time.MoveToNextTimer())
                {
                    throw new InvalidOperationException("Everything on the loop waits and no timer is set.");
                }
            }

            return main.GetAwaiter().GetResult();
        }
        finally
        {
            SetSynchronizationContext(outer);
        }
    }

    /// <summary>Runs work to its end on the calling thread.</summary>
    /// <param name="work">The work.</param>
    /// <exception cref="InvalidOperationException">Everything waits and no timer is set: it would wait for ever.</exception>
    public void Run(Func<Task> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        Run<object?>(async () =>
        {
            await work();
            return null;
        });
    }
}

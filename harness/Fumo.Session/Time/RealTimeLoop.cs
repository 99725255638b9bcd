using System.Collections.Concurrent;

namespace Fumo.Session;

/// <summary>
/// A loop with the system's clock. It has no thread of its own: what is queued runs piece after piece on whichever thread
/// of the pool is at hand, never two pieces at once, so that work that comes from the network need not wake another thread.
/// </summary>
public sealed class RealTimeLoop : EventLoop, IDisposable, IThreadPoolWorkItem
{
    /// <summary>So many pieces in a row, and other work of the pool gets its turn.</summary>
    private const int MaxInARow = 256;

    private readonly ConcurrentQueue<(SendOrPostCallback Work, object? State)> queue = new();
    private readonly string name;
    private int queued;
    private volatile bool hasEnded;

    /// <summary>A loop that is ready for work.</summary>
    /// <param name="name">Its name, for a debugger.</param>
    public RealTimeLoop(string name = "event loop") => this.name = name;

    /// <inheritdoc/>
    public override TimeProvider Time => TimeProvider.System;

    /// <inheritdoc/>
    public override void Post(SendOrPostCallback d, object? state)
    {
        if (IsFirst(d, state))
        {
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: true);
        }
    }

    /// <inheritdoc/>
    public override void Enter(SendOrPostCallback work, object? state)
    {
        if (IsFirst(work, state))
        {
            Run();
        }
    }

    /// <summary>Ends the loop when what is queued has run, and waits for that.</summary>
    public void Dispose()
    {
        if (!hasEnded && Current != this)
        {
            using ManualResetEventSlim last = new();
            Post(_ => last.Set(), null);
            last.Wait();
        }

        hasEnded = true;
    }

    /// <summary>The loop's name.</summary>
    public override string ToString() => name;

    void IThreadPoolWorkItem.Execute() => Run();

    /// <summary>Queues work; true when nobody runs the queue.</summary>
    private bool IsFirst(SendOrPostCallback work, object? state)
    {
        if (hasEnded)
        {
            // What comes late (a timer, a connection that closes) has nobody to tell.
            return false;
        }

        queue.Enqueue((work, state));
        return Interlocked.Increment(ref queued) == 1;
    }

    private void Run()
    {
        SynchronizationContext? outer = Current;
        SetSynchronizationContext(this);
        int run = 0;
        try
        {
            while (run < MaxInARow && queue.TryDequeue(out (SendOrPostCallback Work, object? State) next))
            {
                run++;
                next.Work(next.State);
            }
        }
        finally
        {
            SetSynchronizationContext(outer);
            if (Interlocked.Add(ref queued, -run) > 0)
            {
                ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
            }
        }
    }
}

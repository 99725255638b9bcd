using System.Collections.Concurrent;

namespace Fumo.Session;

/// <summary>A loop on a thread of its own, with the system's clock.</summary>
public sealed class RealTimeLoop : EventLoop, IDisposable
{
    private readonly BlockingCollection<(SendOrPostCallback Work, object? State)> queue = [];
    private readonly Thread thread;

    /// <summary>Starts the loop's thread.</summary>
    /// <param name="name">The thread's name, for a debugger.</param>
    public RealTimeLoop(string name = "event loop")
    {
        thread = new Thread(Work) { IsBackground = true, Name = name };
        thread.Start();
    }

    /// <inheritdoc/>
    public override TimeProvider Time => TimeProvider.System;

    /// <inheritdoc/>
    public override void Post(SendOrPostCallback d, object? state)
    {
        try
        {
            queue.Add((d, state));
        }
        catch (InvalidOperationException) when (queue.IsAddingCompleted)
        {
            // The loop has ended: what comes late (a timer, a connection that closes) has nobody to tell.
        }
    }

    /// <summary>Ends the loop when what is queued has run, and waits for its thread.</summary>
    public void Dispose()
    {
        queue.CompleteAdding();
        if (Thread.CurrentThread != thread)
        {
            thread.Join();
            queue.Dispose();
        }
    }

    private void Work()
    {
        SetSynchronizationContext(this);
        foreach ((SendOrPostCallback work, object? state) in queue.GetConsumingEnumerable())
        {
            work(state);
        }
    }
}

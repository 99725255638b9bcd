namespace Fumo.Session;

/// <summary>
/// One logical thread for everything that shares state: engines, scenarios, devices. What is awaited on it comes back to
/// it, so nothing on it needs a lock. Code that runs on a loop never uses <c>ConfigureAwait(false)</c> or <c>Task.Run</c>,
/// and takes time only from <see cref="Time"/>.
/// </summary>
public abstract class EventLoop : SynchronizationContext
{
    /// <summary>The loop's clock: real, or moving only when the loop has nothing left to do.</summary>
    public abstract TimeProvider Time { get; }

    /// <summary>Queues work; never runs it at once.</summary>
    /// <inheritdoc/>
    public abstract override void Post(SendOrPostCallback d, object? state);

    /// <summary>
    /// Queues work from outside, and runs it on the calling thread when the loop has nothing else to do. For callers that
    /// hold nothing and may be kept for a while: the thread that has read a request goes on with it instead of waking another.
    /// </summary>
    /// <param name="work">The work.</param>
    /// <param name="state">What it is given.</param>
    public virtual void Enter(SendOrPostCallback work, object? state) => Post(work, state);

    /// <summary>Not offered: a loop that waits for itself stands still.</summary>
    /// <inheritdoc/>
    public sealed override void Send(SendOrPostCallback d, object? state) =>
        throw new NotSupportedException("A loop takes work by Post only.");

    /// <inheritdoc/>
    public sealed override SynchronizationContext CreateCopy() => this;

    /// <summary>Runs work on the loop, from any thread; the task ends when the work has ended.</summary>
    /// <typeparam name="T">What the work returns.</typeparam>
    /// <param name="work">The work; called on the loop.</param>
    public Task<T> InvokeAsync<T>(Func<Task<T>> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        TaskCompletionSource<T> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Post(_ => Start(work, done), null);
        return done.Task;
    }

    /// <summary>Runs work on the loop, from any thread; the task ends when the work has ended.</summary>
    /// <param name="work">The work; called on the loop.</param>
    public Task InvokeAsync(Func<Task> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        return InvokeAsync<object?>(async () =>
        {
            await work();
            return null;
        });
    }

    private static async void Start<T>(Func<Task<T>> work, TaskCompletionSource<T> done)
    {
        // Every outcome goes to the task: an exception that left an async void method would end the process.
        try
        {
            done.SetResult(await work());
        }
        catch (OperationCanceledException cancelled)
        {
            done.SetCanceled(cancelled.CancellationToken);
        }
        catch (Exception failure)
        {
            done.SetException(failure);
        }
    }
}

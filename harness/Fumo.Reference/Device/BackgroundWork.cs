namespace Fumo.Reference;

/// <summary>What a device does while nobody waits for it; a failure reaches whoever waits for the device.</summary>
/// <param name="power">Cancelled when the device is without power.</param>
internal sealed class BackgroundWork(CancellationToken power)
{
    private readonly List<Task> open = [];
    private readonly TaskCompletionSource broken = new();

    /// <summary>Starts a job; it may run on at once.</summary>
    public async void Start(Func<Task> job)
    {
        TaskCompletionSource ended = new();
        open.RemoveAll(task => task.IsCompleted);
        open.Add(ended.Task);
        try
        {
            await job();
        }
        catch (Exception failure)
        {
            // A power cut ends every job; anything else is told to whoever waits, the job has nobody else to tell.
            if (failure is not OperationCanceledException || !power.IsCancellationRequested)
            {
                broken.TrySetException(failure);
            }
        }

        ended.SetResult();
    }

    /// <summary>Ends when no job is open any more.</summary>
    public async Task IdleAsync()
    {
        while (open.Find(task => !task.IsCompleted) is { } next)
        {
            await await Task.WhenAny(next, broken.Task);
        }
    }

    /// <summary>Ends with the task or when cancelled, whichever is first; without an exception for the latter.</summary>
    public async Task UntilAsync(Task task, CancellationToken cancel)
    {
        TaskCompletionSource cancelled = new();
        await using CancellationTokenRegistration told = cancel.Register(() => cancelled.TrySetResult());
        await using CancellationTokenRegistration cut = power.Register(() => cancelled.TrySetResult());
        await await Task.WhenAny(cancelled.Task, task, broken.Task);
    }
}

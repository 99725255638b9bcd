namespace Fumo.Drive;

/// <summary>Waits with a deadline, and says what for.</summary>
internal sealed class Waiting(TimeProvider time, Action<DriveEvent> progress)
{
    /// <summary>Waits until one of the tasks has ended; false when the deadline came first.</summary>
    public async Task<bool> AnyAsync(DateTimeOffset until, string text, params Task[] tasks)
    {
        if (Array.Exists(tasks, task => task.IsCompleted))
        {
            return true;
        }

        TimeSpan left = until - time.GetUtcNow();
        if (left <= TimeSpan.Zero)
        {
            return false;
        }

        progress(new DriveEvent(DriveEventKind.Waiting, text, until));
        using CancellationTokenSource done = new();
        Task timer = Task.Delay(left, time, done.Token);
        Task first = await Task.WhenAny([.. tasks, timer]);
        // Not CancelAsync: that one leaves the loop.
        done.Cancel();
        // What was waited for may have come inside of an engine's call: what follows is not to run there.
        await Task.Yield();
        return first != timer;
    }
}

namespace Fumo.Drive;

/// <summary>
/// A client that is a command for each session cannot come by itself: while something is waited for, it is given sessions
/// again and again, ever more rarely. Clients that live on are left alone.
/// </summary>
internal sealed class Reminders(Waker waker, bool isLaunched, TimeSpan first, TimeProvider time)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);
    private static readonly Task Never = new TaskCompletionSource().Task;
    private readonly bool isOn = waker.IsPerSession && !isLaunched;
    private TimeSpan pause = first;
    private Task? timer;

    /// <summary>Ends when the next reminder is due.</summary>
    public Task Next => isOn ? timer ??= Task.Delay(pause, time) : Never;

    /// <summary>Gives the client a session, if it is time and none goes on.</summary>
    public void SendIfDue()
    {
        if (timer is not { IsCompleted: true })
        {
            return;
        }

        timer = null;
        pause = pause + pause < Longest ? pause + pause : Longest;
        if (waker.IsIdle)
        {
            _ = waker.WakeAsync();
        }
    }
}

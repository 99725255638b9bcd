using Fumo.Session;

namespace Fumo.Drive;

/// <summary>A launched server needs a while until it listens: its address is asked until anything answers.</summary>
internal sealed class StartUp(Implementation implementation, Uri address, IWebClient web, TimeSpan patience, Troubles troubles, TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private bool isPassed = !implementation.IsLaunched;

    /// <summary>The server was started once more.</summary>
    public void Again() => isPassed = !implementation.IsLaunched;

    /// <summary>Ends when the server answers; at once when it is not launched, or is there already.</summary>
    /// <exception cref="TroubleException">It has ended, or does not answer in time.</exception>
    public async Task PassedAsync()
    {
        DateTimeOffset until = time.GetUtcNow() + patience;
        while (!isPassed)
        {
            if (implementation.Exited.IsCompleted)
            {
                throw troubles.New(TroubleCause.LaunchFailed, $"The launched server ended before it answered ({await implementation.NoteExitAsync()}).");
            }

            isPassed = await AnswersAsync();
            if (!isPassed && time.GetUtcNow() >= until)
            {
                throw troubles.New(TroubleCause.LaunchFailed, $"The launched server did not answer at {address} within {Durations.Text(patience)}.");
            }

            await (isPassed ? Task.CompletedTask : Task.WhenAny(Task.Delay(Pause, time), implementation.Exited));
        }
    }

    private async Task<bool> AnswersAsync()
    {
        using CancellationTokenSource late = new(patience, time);
        try
        {
            await using WebResponse response = await web.SendAsync(new WebRequest { Method = "GET", Uri = address }, late.Token);
            return true;
        }
        catch (WebException failure)
        {
            // Whatever else it says, somebody is there.
            return failure.Failure != WebFailure.NotConnected;
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested)
        {
            return true;
        }
    }
}

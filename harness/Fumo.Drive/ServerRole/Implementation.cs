using Fumo.Record;

namespace Fumo.Drive;

/// <summary>The client under test as a process, if it is launched: its start, its end, and its second start.</summary>
internal sealed class Implementation(ILauncher? launcher, LaunchContext context, ITranscript transcript, TimeProvider time, Action<DriveEvent> progress)
{
    /// <summary>For what a program sent before it was ended: its last session is not taken for the first of the next program.</summary>
    private static readonly TimeSpan Afterglow = TimeSpan.FromMilliseconds(200);

    private static readonly Task<ExitReport> Never = new TaskCompletionSource<ExitReport>().Task;
    private ILaunched? running;

    /// <summary>True when there is something to launch.</summary>
    public bool IsLaunched => launcher is not null;

    /// <summary>Ends when the program has ended by itself; never when none runs.</summary>
    public Task<ExitReport> Exited => running?.Exited ?? Never;

    /// <summary>The running program as something that can be asked for a session; null when it cannot.</summary>
    public IWakeable? Wakeable => running as IWakeable;

    /// <summary>The running program as something that acts for the person before it; null when it does not.</summary>
    public IOperable? Operable => running as IOperable;

    /// <summary>Where the running program listens, if it says so by itself.</summary>
    public Uri? Address => (running as IReachable)?.Address;

    /// <summary>The last that the running program has said on stderr; null when it has said nothing.</summary>
    public string? Said => LastWords.Of(running?.StandardError);

    /// <summary>How often the program ended by itself.</summary>
    public int Exits { get; private set; }

    /// <summary>Starts the program, if there is one.</summary>
    /// <exception cref="LaunchException">It cannot be started.</exception>
    public async Task StartAsync(string what = "launched")
    {
        if (launcher is null)
        {
            return;
        }

        try
        {
            running = await launcher.LaunchAsync(context);
            Write(what, running.Description, running.Mark);
        }
        catch (LaunchException failure)
        {
            Write("failed", failure.Message);
            throw;
        }
    }

    /// <summary>Takes note that the program has ended by itself, and how.</summary>
    public async Task<string> NoteExitAsync()
    {
        ExitReport report = await Exited;
        string description = running!.Description;
        running = null;
        Exits++;
        transcript.Write(new ProcessEntry
        {
            Event = "exited", Detail = $"{description}: {report.Description}", ExitCode = report.Code, StandardError = report.StandardError,
        });
        return LastWords.Of(report.StandardError) is { } last ? $"{report.Description}, last words: {last}" : report.Description;
    }

    /// <summary>Ends the program, if it runs, and starts it again.</summary>
    public async Task RestartAsync(bool isPowerCut)
    {
        await EndAsync(isPowerCut);
        await Task.Delay(Afterglow, time);
        await StartAsync("restarted");
    }

    /// <summary>Ends the program, if it runs.</summary>
    public async Task StopAsync()
    {
        if (running is { } last)
        {
            await EndAsync(isPowerCut: false);
            ExitReport report = await last.Exited;
            transcript.Write(new ProcessEntry
            {
                Event = "stopped", Detail = last.Description, ExitCode = report.Code, StandardError = report.StandardError,
            });
        }
    }

    private async Task EndAsync(bool isPowerCut)
    {
        if (running is { } program)
        {
            running = null;
            await program.StopAsync(isPowerCut);
        }
    }

    private void Write(string what, string detail, ProcessMark? process = null)
    {
        transcript.Write(new ProcessEntry { Event = what, Detail = detail, Process = process });
        progress(new DriveEvent(DriveEventKind.Action, $"{what}: {detail}"));
    }
}

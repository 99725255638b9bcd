using System.Globalization;
using Fumo.Drive;
using Fumo.Suites;
using Spectre.Console;

namespace Fumo.Cli;

/// <summary>On a terminal: a line for each scenario, and below them a live one that says what the device does and how long is still waited.</summary>
internal sealed class LiveProgress : IRunProgress
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);
    private readonly IAnsiConsole console;
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task shown;
    private readonly ITimer timer;
    private StatusContext? status;
    private DriveEvent now = new(DriveEventKind.Action, "starting");

    /// <summary>Begins the showing.</summary>
    /// <param name="hasColour">True when colours are wanted.</param>
    public LiveProgress(bool hasColour)
    {
        console = AnsiConsole.Create(new AnsiConsoleSettings { ColorSystem = hasColour ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors });
        shown = console.Status().StartAsync("starting", context =>
        {
            status = context;
            return ended.Task;
        });
        timer = TimeProvider.System.CreateTimer(_ => Show(), null, Tick, Tick);
    }

    /// <inheritdoc/>
    public void Hear(RunEvent what)
    {
        if (PlainProgress.Line(what) is { } line)
        {
            console.WriteLine(line);
        }

        if (what is Going going)
        {
            now = going.What;
            Show();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        timer.Dispose();
        ended.TrySetResult();
        shown.GetAwaiter().GetResult();
    }

    private void Show()
    {
        string left = now.Until is { } until && until - TimeProvider.System.GetUtcNow() is { Ticks: > 0 } rest
            ? string.Create(CultureInfo.InvariantCulture, $" ({(int)rest.TotalMinutes}:{rest.Seconds:00} left)")
            : "";
        string text = now.Kind is DriveEventKind.Waiting ? $"waiting for {now.Text}" : now.Text;
        status?.Status(Markup.Escape(text + left));
    }
}

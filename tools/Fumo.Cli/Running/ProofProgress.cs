using Spectre.Console;

namespace Fumo.Cli;

/// <summary>How far a proof has come: on a terminal a live line, elsewhere nothing until the end.</summary>
internal sealed class ProofProgress : IDisposable
{
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task shown;
    private volatile StatusContext? status;
    private int played;
    private int open;

    /// <summary>Begins the showing.</summary>
    /// <param name="terminal">Where.</param>
    public ProofProgress(Terminal terminal)
    {
        if (!terminal.IsInteractive)
        {
            shown = Task.CompletedTask;
            return;
        }

        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { ColorSystem = terminal.HasColour ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors });
        shown = console.Status().StartAsync("playing", context =>
        {
            status = context;
            return ended.Task;
        });
    }

    /// <summary>A trial has ended.</summary>
    /// <param name="id">Which.</param>
    /// <param name="isGood">True when it came out as it must.</param>
    public void Hear(string id, bool isGood)
    {
        int all = Interlocked.Increment(ref played);
        int wrong = isGood ? Volatile.Read(ref open) : Interlocked.Increment(ref open);
        status?.Status(Markup.Escape($"{all} played, {wrong} open; {id}"));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ended.TrySetResult();
        shown.GetAwaiter().GetResult();
    }
}

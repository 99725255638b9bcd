using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Fumo.Record;

namespace Fumo.Drive;

/// <summary>A program with all that it starts: ended together, by TERM and five seconds later by KILL.</summary>
public sealed class RunningProgram : ILaunched
{
    private const int MostOutput = 64 * 1024;
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);
    private readonly Process process;
    private readonly bool hasGroup;
    private readonly TimeProvider time;
    private readonly StandardErrorTail errors = new();
    private readonly StringBuilder output = new();

    private RunningProgram(Process process, bool hasGroup, string description, TimeProvider time)
    {
        (this.process, this.hasGroup, this.time, Description) = (process, hasGroup, time, description);
        Mark = Orphan.MarkOf(process.Id);
        Exited = ReportAsync();
    }

    /// <inheritdoc/>
    public ProcessMark? Mark { get; }

    /// <inheritdoc/>
    public string Description { get; }

    /// <inheritdoc/>
    public Task<ExitReport> Exited { get; }

    /// <inheritdoc/>
    public string? StandardError => errors.Text;

    /// <summary>What it wrote to stdout so far, its beginning.</summary>
    internal string Output => output.ToString();

    /// <summary>Starts a program.</summary>
    /// <param name="command">Program and arguments, placeholders filled in later.</param>
    /// <param name="context">What placeholders stand for; its folder is where the program starts.</param>
    /// <param name="time">Measures the grace before KILL.</param>
    /// <exception cref="LaunchException">There is no such program, or it may not be started.</exception>
    public static RunningProgram Start(IReadOnlyList<string> command, LaunchContext context, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(context);
        string[] filled = [.. command.Select(context.Fill)];
        string program = ProgramPath.Find(filled[0], context.Folder)
            ?? throw new LaunchException($"The program '{filled[0]}' was not found (looked in {context.Folder} and in PATH).");
        string? leader = ProgramPath.Find("setsid", context.Folder);
        ProcessStartInfo start = new(leader ?? program)
        {
            WorkingDirectory = context.Folder, UseShellExecute = false,
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (string argument in leader is null ? filled.Skip(1) : [program, .. filled.Skip(1)])
        {
            start.ArgumentList.Add(argument);
        }

        foreach ((string name, string value) in context.Environment)
        {
            start.Environment[name] = value;
        }

        return Start(start, string.Join(' ', filled), leader is not null, time);
    }

    /// <inheritdoc/>
    public async Task StopAsync(bool isPowerCut = false)
    {
        if (!Exited.IsCompleted && !isPowerCut)
        {
            Signal(Signals.Terminate);
            await Task.WhenAny(Exited, Task.Delay(Grace, time));
        }

        // Also when the program itself has ended: what it started may live on in its group.
        Signal(Signals.Kill);
        await Exited;
    }

    private static RunningProgram Start(ProcessStartInfo start, string description, bool hasGroup, TimeProvider time)
    {
        try
        {
            Process process = Process.Start(start) ?? throw new LaunchException($"'{description}' was not started.");
            process.StandardInput.Close();
            return new RunningProgram(process, hasGroup, description, time);
        }
        catch (Win32Exception failure)
        {
            throw new LaunchException($"'{description}' could not be started: {failure.Message}.", failure);
        }
    }

    private async Task<ExitReport> ReportAsync()
    {
        Task read = Task.WhenAll(errors.ReadAsync(process.StandardError), ReadOutputAsync());
        await process.WaitForExitAsync();
        // A grandchild may hold the pipes open: what is there by now is all that counts.
        await Task.WhenAny(read, Task.Delay(TimeSpan.FromMilliseconds(200), time));
        return new ExitReport(process.ExitCode, errors.Text);
    }

    private async Task ReadOutputAsync()
    {
        char[] piece = new char[4096];
        while (await process.StandardOutput.ReadAsync(piece) is int length and > 0)
        {
            output.Append(piece, 0, Math.Min(length, MostOutput - output.Length));
        }
    }

    private void Signal(int signal)
    {
        if (hasGroup)
        {
            Signals.Send(-process.Id, signal);
        }
        else if (!process.HasExited && signal == Signals.Terminate)
        {
            Signals.Send(process.Id, signal);
        }
        else if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }
    }
}

using System.Diagnostics;
using System.Globalization;

namespace Fumo.Cli.Tests;

/// <summary>The command line as a process of its own; ended with the test at the latest.</summary>
internal sealed class FumoProcess : IDisposable
{
    /// <summary>How long anything may take that a test waits for.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly Task read;

    private FumoProcess(Process process)
    {
        this.process = process;
        read = Task.WhenAll(CopyAsync(process.StandardOutput, Output), CopyAsync(process.StandardError, Error));
    }

    /// <summary>The words that start the command line, for a configuration or a process.</summary>
    public static IReadOnlyList<string> Command { get; } =
        [Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", Path.Combine(AppContext.BaseDirectory, "fumo.dll")];

    public Lines Output { get; } = new();

    public Lines Error { get; } = new();

    public int Id => process.Id;

    /// <summary>Starts it; signals have their usual effect, whatever the one who runs the tests ignores.</summary>
    public static FumoProcess Start(params string[] args) => StartIn(Path.GetTempPath(), new Dictionary<string, string>(), args);

    public static FumoProcess StartIn(string folder, IReadOnlyDictionary<string, string> environment, params string[] args)
    {
        ProcessStartInfo start = new("env")
        {
            WorkingDirectory = folder, UseShellExecute = false,
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (string word in (string[])["--default-signal=INT", .. Command, .. args])
        {
            start.ArgumentList.Add(word);
        }

        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        Process process = Process.Start(start)!;
        process.StandardInput.Close();
        return new FumoProcess(process);
    }

    /// <summary>Waits for its end.</summary>
    public async Task<Shell.Outcome> EndAsync()
    {
        await process.WaitForExitAsync().WaitAsync(Patience);
        await read.WaitAsync(Patience);
        return new Shell.Outcome(process.ExitCode, Output.ToString(), Error.ToString());
    }

    /// <summary>Sends a signal by its name.</summary>
    public void Signal(string name)
    {
        using Process kill = Process.Start("kill", ["-s", name, process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
    }

    private static async Task CopyAsync(TextReader from, Lines to)
    {
        while (await from.ReadLineAsync() is { } line)
        {
            to.WriteLine(line);
        }
    }
}

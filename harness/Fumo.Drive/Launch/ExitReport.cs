namespace Fumo.Drive;

/// <summary>How a program ended.</summary>
/// <param name="Code">Its exit code; 128 and the signal's number when a signal ended it.</param>
/// <param name="StandardError">The last of what it wrote to stderr, at most 4 kB; null when nothing.</param>
public sealed record ExitReport(int Code, string? StandardError)
{
    private const int SignalOffset = 128;

    private static readonly Dictionary<int, string> Signals = new()
    {
        [1] = "SIGHUP", [2] = "SIGINT", [3] = "SIGQUIT", [4] = "SIGILL", [6] = "SIGABRT", [7] = "SIGBUS", [8] = "SIGFPE",
        [9] = "SIGKILL", [11] = "SIGSEGV", [13] = "SIGPIPE", [15] = "SIGTERM",
    };

    /// <summary>In words: an exit code, or the signal.</summary>
    public string Description =>
        Signals.TryGetValue(Code - SignalOffset, out string? signal) ? $"exit code {Code} ({signal})" : $"exit code {Code}";
}

using System.Runtime.InteropServices;

namespace Fumo.Drive;

/// <summary>Signals to processes and groups of processes.</summary>
internal static class Signals
{
    /// <summary>SIGTERM.</summary>
    public const int Terminate = 15;

    /// <summary>SIGKILL.</summary>
    public const int Kill = 9;

    /// <summary>Sends a signal; one that nobody takes is lost.</summary>
    /// <param name="process">A process, or a group as a negative number.</param>
    /// <param name="signal">The signal.</param>
    public static void Send(int process, int signal) => _ = SendSignal(process, signal);

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SendSignal(int process, int signal);
}

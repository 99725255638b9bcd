using Fumo.Session;

namespace Fumo.Drive.Tests;

/// <summary>Runs a test on a loop in real time; one that hangs fails.</summary>
internal static class RealTime
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(1);

    public static void Run(Func<RealTimeLoop, Task> test)
    {
        using RealTimeLoop loop = new();
        loop.InvokeAsync(() => test(loop)).WaitAsync(Deadline).GetAwaiter().GetResult();
    }
}

using System.Globalization;
using Fumo.Record;

namespace Fumo.Drive;

/// <summary>
/// A launched program that lives on because the harness was killed: ended where the run is resumed, if it surely is the same.
/// Known on Linux only; elsewhere nothing is done.
/// </summary>
internal static class Orphan
{
    private const string BootId = "/proc/sys/kernel/random/boot_id";
    private const int Group = 2;
    private const int StartTime = 19;
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    /// <summary>What tells a process apart from every other; null when it is gone, or the system does not tell.</summary>
    /// <param name="process">Its id.</param>
    public static ProcessMark? MarkOf(int process) =>
        Fields(process) is { } fields && File.Exists(BootId)
            ? new ProcessMark(process, $"{File.ReadAllText(BootId).Trim()} {fields[StartTime]}")
            : null;

    /// <summary>Ends the program that an earlier part of the run launched last, if it is still there: TERM, and KILL five seconds later.</summary>
    /// <param name="transcript">The run so far; takes note of the end.</param>
    /// <param name="time">The clock.</param>
    public static async Task EndAsync(ITranscript transcript, TimeProvider time)
    {
        if (transcript.Entries.OfType<ProcessEntry>().LastOrDefault(entry => entry.Process is not null) is not { Process: { } mark } launched || !IsAlive(mark))
        {
            return;
        }

        DateTimeOffset until = time.GetUtcNow() + Grace;
        Signal(mark, Signals.Terminate);
        while (IsAlive(mark) && time.GetUtcNow() < until)
        {
            await Task.Delay(Look, time);
        }

        Signal(mark, Signals.Kill);
        transcript.Write(new ProcessEntry { Event = "stopped", Detail = $"{launched.Detail}: it lived on from before the interruption." });
    }

    private static bool IsAlive(ProcessMark mark) => MarkOf(mark.Id) == mark && Fields(mark.Id) is not ["Z", ..];

    // It leads a group of its own where that could be had; else it is ended alone.
    private static void Signal(ProcessMark mark, int signal)
    {
        if (MarkOf(mark.Id) == mark && Fields(mark.Id) is { } fields)
        {
            bool leads = fields[Group] == mark.Id.ToString(CultureInfo.InvariantCulture);
            Signals.Send(leads ? -mark.Id : mark.Id, signal);
        }
    }

    // The name of the program stands in brackets and may hold anything: what follows the last one is regular.
    private static string[]? Fields(int process)
    {
        try
        {
            string text = File.ReadAllText($"/proc/{process}/stat");
            string[] fields = text[(text.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return fields.Length > StartTime ? fields : null;
        }
        catch (IOException)
        {
            // It has ended, or there is no such folder on this system.
            return null;
        }
    }
}

namespace Fumo.Record;

/// <summary>Something that was done with the implementation as a process: launch, exit, restart, reset, stop.</summary>
public sealed record ProcessEntry : Entry
{
    /// <summary>launched, exited, restarted, reset, stopped, failed.</summary>
    public required string Event { get; init; }

    /// <summary>Command line, exit code or signal, or why it failed.</summary>
    public required string Detail { get; init; }

    /// <summary>Exit code; null while it runs or when there is none.</summary>
    public int? ExitCode { get; init; }

    /// <summary>The process that was launched, by which a later start of the harness finds it; null where there is none or it cannot be told.</summary>
    public ProcessMark? Process { get; init; }

    /// <summary>The last of what it wrote to stderr, at most 4 kB; null when nothing.</summary>
    public string? StandardError { get; init; }
}

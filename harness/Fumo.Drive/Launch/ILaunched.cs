using Fumo.Record;

namespace Fumo.Drive;

/// <summary>An implementation that was started.</summary>
public interface ILaunched
{
    /// <summary>What was started, for the transcript.</summary>
    string Description { get; }

    /// <summary>The process that was started; null where there is none of its own.</summary>
    ProcessMark? Mark => null;

    /// <summary>The end of what it has written to stderr so far; null when nothing.</summary>
    string? StandardError => null;

    /// <summary>Ends when the implementation has ended, by itself or stopped.</summary>
    Task<ExitReport> Exited { get; }

    /// <summary>Ends it; returns when it has ended.</summary>
    /// <param name="isPowerCut">True to end it with no chance to tidy up.</param>
    Task StopAsync(bool isPowerCut = false);
}

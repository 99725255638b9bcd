namespace Fumo.Drive;

/// <summary>What a load check has measured; nothing of it is judged.</summary>
public sealed record LoadResult
{
    /// <summary>Devices that were played at the same time.</summary>
    public required int Devices { get; init; }

    /// <summary>What each was offered; null when nothing could be.</summary>
    public required OfferedOperation? Operation { get; init; }

    /// <summary>Sessions that came to their regular end.</summary>
    public required int Sessions { get; init; }

    /// <summary>From the first session to the end of the last.</summary>
    public required TimeSpan Took { get; init; }

    /// <summary>How long the server took for each answer to a DM message, ascending.</summary>
    public required IReadOnlyList<TimeSpan> Latencies { get; init; }

    /// <summary>What went wrong, and for how many devices.</summary>
    public required IReadOnlyDictionary<string, int> Errors { get; init; }

    /// <summary>Completed sessions in a second.</summary>
    public double SessionsPerSecond => Took > TimeSpan.Zero ? Sessions / Took.TotalSeconds : 0;

    /// <summary>The latency that a part of all answers did not exceed.</summary>
    /// <param name="part">The part, 0 to 1.</param>
    public TimeSpan Quantile(double part) =>
        Latencies.Count == 0 ? TimeSpan.Zero : Latencies[Math.Clamp((int)Math.Ceiling(part * Latencies.Count) - 1, 0, Latencies.Count - 1)];
}

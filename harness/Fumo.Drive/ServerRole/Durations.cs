namespace Fumo.Drive;

/// <summary>Spans of time for people.</summary>
internal static class Durations
{
    /// <summary>"300 ms", "30 s", "10 min".</summary>
    public static string Text(TimeSpan span) => span switch
    {
        { TotalSeconds: < 1 } => $"{span.TotalMilliseconds:0} ms",
        { TotalMinutes: < 2 } => $"{span.TotalSeconds:0.#} s",
        _ => $"{span.TotalMinutes:0.#} min",
    };
}

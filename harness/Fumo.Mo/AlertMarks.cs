namespace Fumo.Mo;

/// <summary>The levels that an alert's Mark can have (DM Protocol 1.2.1, 2.3.7.1).</summary>
public static class AlertMarks
{
    /// <summary>What an absent Mark means.</summary>
    public const string Informational = "informational";

    /// <summary>A failure that needs attention.</summary>
    public const string Critical = "critical";

    /// <summary>The seven levels.</summary>
    public static IReadOnlyList<string> All { get; } =
        ["fatal", Critical, "minor", "warning", Informational, "harmless", "indeterminate"];

    /// <summary>True when the text is one of the levels, in whatever case: FUMO 6.2 prints Informational with a capital.</summary>
    /// <param name="mark">The text as it stood.</param>
    public static bool IsMark(string? mark) => mark is not null && All.Contains(mark.Trim(), StringComparer.OrdinalIgnoreCase);

    /// <summary>True when the text is the level that an absent Mark means.</summary>
    /// <param name="mark">The text as it stood.</param>
    public static bool IsInformational(string? mark) => string.Equals(mark?.Trim(), Informational, StringComparison.OrdinalIgnoreCase);
}

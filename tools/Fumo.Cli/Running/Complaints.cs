namespace Fumo.Cli;

/// <summary>Reasons against something, one a line.</summary>
internal static class Complaints
{
    private const int MaxShown = 50;

    /// <summary>Writes them, the first fifty of many.</summary>
    /// <param name="terminal">Where to.</param>
    /// <param name="what">What they are against.</param>
    /// <param name="reasons">The reasons.</param>
    /// <param name="conclusion">What follows from them.</param>
    public static void Write(Terminal terminal, string what, IReadOnlyList<string> reasons, string conclusion)
    {
        foreach (string reason in reasons.Take(MaxShown))
        {
            terminal.Error.WriteLine($"fumo: {what}: {reason}");
        }

        if (reasons.Count > MaxShown)
        {
            terminal.Error.WriteLine($"fumo: {what}: and {reasons.Count - MaxShown} more");
        }

        terminal.Error.WriteLine($"fumo: {what}: {conclusion}");
    }
}

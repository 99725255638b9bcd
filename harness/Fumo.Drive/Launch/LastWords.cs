namespace Fumo.Drive;

/// <summary>The line of a program's stderr that tells most: the last that is none of a stack trace.</summary>
internal static class LastWords
{
    private const int Most = 300;

    /// <summary>The line; null when nothing was written.</summary>
    /// <param name="standardError">The end of what was written.</param>
    public static string? Of(string? standardError)
    {
        string[] lines = [.. (standardError ?? "").Split('\n').Where(line => !string.IsNullOrWhiteSpace(line))];
        string? line = (Array.FindLast(lines, one => !char.IsWhiteSpace(one[0])) ?? lines.LastOrDefault())?.Trim();
        return line is { Length: > Most } ? line[..Most] + "…" : line;
    }
}

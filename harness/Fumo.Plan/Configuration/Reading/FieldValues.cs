using System.Globalization;
using System.Text.RegularExpressions;

namespace Fumo.Plan;

/// <summary>Durations, dates, files, nonces and node addresses in a configuration.</summary>
internal static partial class FieldValues
{
    /// <summary>500ms, 30s, 10m or 1h; null when it is missing or wrong.</summary>
    /// <param name="field">The value.</param>
    /// <param name="canBeZero">Whether no time at all makes sense.</param>
    public static TimeSpan? Duration(this Field field, bool canBeZero)
    {
        string? text = field.Name();
        if (text is null)
        {
            return null;
        }

        if (!Plan.Duration.TryParseUnbounded(text, out TimeSpan span))
        {
            field.Wrong($"must be a duration like 500ms, 30s or 10m, not '{text}'");
            return null;
        }

        if (span > Plan.Duration.Longest || (span < TimeSpan.FromMilliseconds(1) && !canBeZero))
        {
            field.Wrong($"must be {(canBeZero ? "at most" : "more than 0 and at most")} {Plan.Duration.Longest.Days} days, not '{text}'");
            return null;
        }

        return span;
    }

    /// <summary>A day as 2027-01-31; null when it is missing or wrong.</summary>
    public static DateOnly? Day(this Field field)
    {
        string? text = field.Name();
        if (text is null)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            return day;
        }

        field.Wrong($"must be a day like 2027-01-31, not '{text}'");
        return null;
    }

    /// <summary>The absolute path of a file that is there; null when it is missing or wrong.</summary>
    public static string? File(this Field field)
    {
        string? text = field.Name();
        if (text is null)
        {
            return null;
        }

        string path = Path.GetFullPath(text, field.Scope.Folder);
        if (!field.Scope.IsOtherRole && !System.IO.File.Exists(path))
        {
            field.Wrong(Directory.Exists(path) ? $"is a folder, not a file: {path}" : $"file not found: {path}");
            return null;
        }

        return path;
    }

    /// <summary>The octets behind base64:; null when they are missing or wrong.</summary>
    public static ReadOnlyMemory<byte>? Nonce(this Field field)
    {
        const string prefix = "base64:";
        string? text = field.Text();
        if (text is null)
        {
            return null;
        }

        byte[] octets = new byte[text.Length];
        if (text.StartsWith(prefix, StringComparison.Ordinal) && Convert.TryFromBase64String(text[prefix.Length..], octets, out int length))
        {
            return octets.AsMemory(0, length);
        }

        field.Wrong(text.StartsWith(prefix, StringComparison.Ordinal) ? "what follows 'base64:' is no base64" : "must be 'base64:' and the nonce in base64");
        return null;
    }

    /// <summary>The URI of a node; null when it is missing or wrong.</summary>
    public static string? Node(this Field field)
    {
        string? text = field.Name();
        if (text is null || NodePattern().IsMatch(text))
        {
            return text;
        }

        field.Wrong($"must be the URI of a node like ./FUMO/Pkg1, not '{text}'");
        return null;
    }

    [GeneratedRegex(@"\A(\./)?[^/?\s:]+(/[^/?\s]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex NodePattern();
}

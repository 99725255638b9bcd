using System.Globalization;
using System.Text.RegularExpressions;

namespace Fumo.Plan;

/// <summary>Spans of time as configurations and flags write them: 500ms, 30s, 10m, 1h.</summary>
public static partial class Duration
{
    /// <summary>The longest span that makes sense: seven days.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromDays(7);

    /// <summary>Reads a span; false when the text is none, or is longer than <see cref="Longest"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">The span, cut at just above <see cref="Longest"/>.</param>
    public static bool TryParse(string text, out TimeSpan span)
    {
        bool isSpan = TryParseUnbounded(text, out span);
        return isSpan && span <= Longest;
    }

    /// <summary>Reads a span however long it is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">The span.</param>
    internal static bool TryParseUnbounded(string text, out TimeSpan span)
    {
        Match match = Pattern().Match(text);
        span = default;
        if (!match.Success)
        {
            return false;
        }

        double unit = match.Groups["unit"].Value switch { "ms" => 1, "s" => 1000, "m" => 60_000, _ => 3_600_000 };
        double milliseconds = double.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture) * unit;
        span = TimeSpan.FromMilliseconds(Math.Min(milliseconds, Longest.TotalMilliseconds + 1));
        return true;
    }

    [GeneratedRegex(@"\A(?<number>[0-9]{1,12}(\.[0-9]{1,6})?)(?<unit>ms|s|m|h)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}

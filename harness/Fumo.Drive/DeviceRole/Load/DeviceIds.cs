using System.Globalization;

namespace Fumo.Drive;

/// <summary>Ids of many devices after the pattern of one.</summary>
public static class DeviceIds
{
    /// <summary>What stands for the device's number in a pattern.</summary>
    public const string Number = "{n}";

    /// <summary>The ids: the number in place of {n}, else the digits at the end of the first id counted on.</summary>
    /// <param name="pattern">A pattern with {n}, or the first id.</param>
    /// <param name="count">How many.</param>
    public static IReadOnlyList<string> Of(string pattern, int count)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        if (pattern.Contains(Number, StringComparison.Ordinal))
        {
            return [.. Enumerable.Range(1, count).Select(number => pattern.Replace(Number, number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))];
        }

        string stem = pattern.TrimEnd("0123456789".ToCharArray());
        string digits = pattern[Math.Max(stem.Length, pattern.Length - 15)..];
        stem = pattern[..^digits.Length];
        long first = digits.Length > 0 ? long.Parse(digits, CultureInfo.InvariantCulture) : 1;
        return [.. Enumerable.Range(0, count).Select(number => stem + (first + number).ToString(CultureInfo.InvariantCulture).PadLeft(digits.Length, '0'))];
    }
}

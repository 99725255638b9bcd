using System.Globalization;

namespace Fumo.Plan;

/// <summary>One part of a run that is divided among several machines.</summary>
/// <param name="Number">Which part, from 1.</param>
/// <param name="Count">How many parts there are.</param>
public sealed record Shard(int Number, int Count)
{
    private const int Most = 1000;

    /// <summary>Reads K/N; null when it is none, or K is not one of 1 to N.</summary>
    /// <param name="text">The text, for example 2/3.</param>
    public static Shard? Parse(string text)
    {
        string[] parts = text.Split('/');
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int count)
            && number >= 1 && number <= count && count <= Most
            ? new Shard(number, count)
            : null;
    }

    /// <summary>K/N.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}/{Count}");
}

namespace Fumo.Plan;

/// <summary>Finds the known words that a mistyped one may stand for.</summary>
public static class Nearest
{
    private const int LongestWord = 100;
    private const int MostHits = 5;

    /// <summary>The nearest known word; null when none is near.</summary>
    /// <param name="word">What was typed.</param>
    /// <param name="known">The words that there are.</param>
    public static string? One(string word, IEnumerable<string> known) => Several(word, known) is [string first, ..] ? first : null;

    /// <summary>The nearest known words, best first; words that contain the given one count as near.</summary>
    /// <param name="word">What was typed.</param>
    /// <param name="known">The words that there are.</param>
    public static IReadOnlyList<string> Several(string word, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (word.Length is 0 or > LongestWord)
        {
            return [];
        }

        string plain = word.Replace("*", "", StringComparison.Ordinal);
        return [.. known.Distinct(StringComparer.Ordinal)
            .Where(candidate => candidate.Length <= LongestWord)
            .Select(candidate => (candidate, distance: Distance(plain.ToLowerInvariant(), candidate.ToLowerInvariant())))
            .Where(hit => hit.distance <= Reach(hit.candidate) || IsPartOf(plain, hit.candidate))
            .OrderBy(hit => hit.distance).ThenBy(hit => hit.candidate, StringComparer.Ordinal)
            .Select(hit => hit.candidate).Take(MostHits)];
    }

    private static int Reach(string candidate) => candidate.Length < 4 ? 1 : Math.Max(2, candidate.Length / 3);

    private static bool IsPartOf(string word, string candidate) =>
        Math.Min(word.Length, candidate.Length) >= 3
        && (candidate.Contains(word, StringComparison.OrdinalIgnoreCase) || word.Contains(candidate, StringComparison.OrdinalIgnoreCase));

    // Letters inserted, left out, exchanged, or swapped with their neighbour.
    private static int Distance(string a, string b)
    {
        int[,] cost = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            for (int j = 0; j <= b.Length; j++)
            {
                cost[i, j] = i == 0 || j == 0 ? i + j : Math.Min(
                    Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1,
                    cost[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
                }
            }
        }

        return cost[a.Length, b.Length];
    }
}

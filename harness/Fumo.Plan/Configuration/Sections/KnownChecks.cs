namespace Fumo.Plan;

/// <summary>Holds ids against those that are known.</summary>
internal static class KnownChecks
{
    private const int MostShown = 12;

    /// <summary>Whether an id is known, or nothing is known; reports one that is not, with what is near it.</summary>
    public static bool IsKnown(this Field field, string id, IReadOnlyCollection<string>? known)
    {
        if (known is null || known.Contains(id))
        {
            return true;
        }

        field.Wrong($"unknown: '{id}'; {Hint(id, known)}");
        return false;
    }

    /// <summary>What is near an id, or what there is.</summary>
    public static string Hint(string id, IReadOnlyCollection<string> known)
    {
        IReadOnlyList<string> near = Nearest.Several(id, known);
        return near.Count > 0 ? $"near it: {string.Join(", ", near)}"
            : known.Count is 0 or > MostShown ? "'fumo list' shows what there is"
            : $"there is {string.Join(", ", known)}";
    }
}

namespace Fumo.Plan;

/// <summary>Whether the good packages, used in turn, can serve as many updates as are planned.</summary>
internal static class PackageTurns
{
    /// <summary>What the plan's reader should know of them, in sentences.</summary>
    /// <param name="good">The packages in the order of their turns.</param>
    /// <param name="updates">How many updates are planned with them.</param>
    public static IEnumerable<string> Notes(IReadOnlyList<PackageSection> good, int updates)
    {
        if (good.Count == 0 || updates < 2)
        {
            yield break;
        }

        if (good is [{ From: null, Version: { } version }])
        {
            yield return $"client.packages.good: the one package ({version}) is installed up to {updates} times; where the device refuses a version that it has, give two that lead to each other.";
        }

        int served = Enumerable.Range(1, updates - 1).FirstOrDefault(turn => !Follows(good[(turn - 1) % good.Count], good[turn % good.Count]), updates);
        if (served < updates)
        {
            (PackageSection last, PackageSection next) = (good[(served - 1) % good.Count], good[served % good.Count]);
            yield return $"client.packages.good: after {served} of {updates} updates the device has version {last.Version}, but the package whose turn it is starts from {next.From}; "
                + $"give one from {last.Version} to {next.From}, so that they can be used in turn.";
        }
    }

    // What is not said is not held against a package.
    private static bool Follows(PackageSection last, PackageSection next) =>
        next.From is null || last.Version is null || next.From == last.Version;
}

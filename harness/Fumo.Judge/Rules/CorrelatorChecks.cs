namespace Fumo.Judge;

/// <summary>What the rule on correlators of Execs looks at.</summary>
internal static class CorrelatorChecks
{
    /// <summary>Execs that could succeed and were answered, with a correlator or without.</summary>
    internal static Execution[] Tried(RunView run, ObjectRoot root, bool hasOne) =>
    [
        .. run.Executions.Where(one => one.Root == root && one is { Operation: not null, IsToSucceed: true, Code: not null } && one.Correlator is not null == hasOne),
    ];

    internal static Deviation? MakesNoDifference(RunView run, ObjectRoot root)
    {
        (Execution[] with, Execution[] without) = (Tried(run, root, true), Tried(run, root, false));
        return IsTheDifference(without, with)
            ? Expect.Not("Every Exec without a Correlator was refused, and every one with a Correlator accepted; the Correlator is optional.", "202", $"{without[0].Code}") with { At = without[0].At }
            : IsTheDifference(with, without)
                ? Expect.Not("Every Exec with a Correlator was refused, and every one without accepted; take the Correlator and send it back.", "202", $"{with[0].Code}") with { At = with[0].At }
                : null;
    }

    // They have to take turns: what was refused for a while only must not look like it.
    private static bool IsTheDifference(Execution[] refused, Execution[] accepted) =>
        refused.All(one => one.IsRefused) && accepted.All(one => one.IsAccepted)
        && accepted.Any(one => one.Number > refused[0].Number && one.Number < refused[^1].Number);
}

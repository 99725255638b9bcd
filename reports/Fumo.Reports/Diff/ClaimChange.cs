using Fumo.Judge;

namespace Fumo.Reports;

/// <summary>A requirement that applied to one of the two runs only: what the implementation claims, or was found to have, changed.</summary>
/// <param name="Id">The requirement.</param>
/// <param name="Title">What is required.</param>
/// <param name="Applies">True when it applies in the later run, false when it applied in the earlier one.</param>
public sealed record ClaimChange(string Id, string Title, bool Applies)
{
    internal static IEnumerable<ClaimChange> Of(RunReport older, RunReport newer)
    {
        Dictionary<string, bool> before = older.Scr.Where(IsKnown).DistinctBy(item => item.Id).ToDictionary(item => item.Id, item => item.Applicable);
        return newer.Scr
            .Where(item => IsKnown(item) && before.TryGetValue(item.Id, out bool applied) && applied != item.Applicable)
            .Select(item => new ClaimChange(item.Id, item.Title, item.Applicable));
    }

    // Of what was not played nobody knows whether the implementation has it.
    private static bool IsKnown(ScrVerdict item) => item.Verdict != "notRun";
}

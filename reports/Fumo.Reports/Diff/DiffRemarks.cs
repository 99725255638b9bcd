using Fumo.Judge;

namespace Fumo.Reports;

/// <summary>Why two runs compare badly, and what of them was not compared.</summary>
internal static class DiffRemarks
{
    internal static IEnumerable<string> Of(RunReport older, RunReport newer, IReadOnlyList<CasePair> pairs, IReadOnlyList<CaseChange> changes)
    {
        string?[] remarks =
        [
            older.Profile == newer.Profile ? null : $"The old run is judged by profile {older.Profile}, the new one by {newer.Profile}: 'fumo judge DIR --profile …' brings them together.",
            older.Tool.Version == newer.Tool.Version ? null : $"The old run was judged by {older.Tool.Name} {older.Tool.Version}, the new one by {newer.Tool.Version}: 'fumo judge' on both tells what the implementation changed.",
            older.Implementation.Name == newer.Implementation.Name ? null : "The two runs name different implementations.",
            older.Run.Finished is null ? "The old run is unfinished." : null,
            newer.Run.Finished is null ? "The new run is unfinished." : null,
            pairs.Count(pair => pair.IsLeftOut) is > 0 and var left ? $"{Plural.Of(left, "case")} that the new run left out by selection or shard {(left == 1 ? "is" : "are")} not compared." : null,
            changes.Any(change => change.Because == "seen once")
                ? "New failures seen once are told and are no regression: play the run again and compare with both, 'fumo diff OLD NEW AGAIN --require-twice'." : null,
        ];
        return remarks.OfType<string>();
    }
}

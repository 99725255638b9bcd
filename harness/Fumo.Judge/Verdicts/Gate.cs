using Fumo.Record;

namespace Fumo.Judge;

/// <summary>What a CI job goes by: failures that no waiver covers, and what had to be judged and could not be.</summary>
/// <param name="ExitCode">0, 1 or 3.</param>
internal sealed record Gate(int ExitCode)
{
    /// <summary>True when nothing stands in the way.</summary>
    internal bool IsPassed => ExitCode == 0;

    internal static Gate Of(RunRecord record, ProfileJudge judged)
    {
        ScrOutcome[] gated = [.. judged.Scr.Where(item => item.IsFumo || record.IsDmGated)];
        bool isFailed = gated.Any(item => item is { IsFailure: true, IsWaived: false })
            || (record.AreWaiversStrict && judged.Waivers.AnyUnused);
        return new Gate(isFailed ? 1 : gated.Any(item => ProfileJudge.IsOpen(item) || item is { IsMandatory: true, Cause: Words.Interrupted }) ? 3 : 0);
    }
}

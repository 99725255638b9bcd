namespace Fumo.Reports;

/// <summary>The words of a comparison that all its forms share.</summary>
internal static class DiffWords
{
    /// <summary>The heading of a kind of change.</summary>
    internal static string Heading(ChangeKind kind) => kind switch
    {
        ChangeKind.NewFailure => "New failures",
        ChangeKind.Lost => "No longer judged",
        ChangeKind.ChangedReason => "Changed reason",
        ChangeKind.Fixed => "Fixed",
        ChangeKind.Gained => "Passed for the first time",
        ChangeKind.Withdrawn => "Does not apply any more",
        ChangeKind.Otherwise => "Otherwise changed",
        ChangeKind.Appeared => "Appeared",
        _ => "Disappeared",
    };

    /// <summary>The tone of a kind of change: the verdict of a case that it is drawn like.</summary>
    internal static string Tone(ChangeKind kind) => kind switch
    {
        ChangeKind.NewFailure => "fail",
        ChangeKind.Lost or ChangeKind.ChangedReason => "inconclusive",
        ChangeKind.Fixed or ChangeKind.Gained => "pass",
        _ => "notRun",
    };

    /// <summary>The answer in one sentence.</summary>
    internal static string Answer(RunDiff diff) => diff switch
    {
        { IsRegression: true } => $"Regression: {Plural.Of(diff.Cases.Count(change => change.IsRegression), "new failure")}.",
        { IsLessJudged: true } => "No regression was seen, but cases that were judged before are not judged any more.",
        { IsEmpty: true } => "Nothing changed.",
        _ => "No regression.",
    };

    /// <summary>From one verdict to another, in words.</summary>
    internal static string Move(string? old, string? now) => $"{Word(old)} → {Word(now)}";

    /// <summary>A run in a line.</summary>
    internal static string Side(DiffSide side) =>
        $"{side.Implementation}{(side.Version is null ? "" : " " + side.Version)}, run {side.Run}: {Wording.Run(side.Outcome.Verdict).Label} ({side.Profile}), gate {side.Outcome.Gate}";

    /// <summary>What a check did.</summary>
    internal static string Check(CheckChange check) => check.Appeared ? "appeared" : "disappeared";

    /// <summary>What became of a claim.</summary>
    internal static string Claim(ClaimChange claim) => claim.Applies ? "applies now" : "does not apply any more";

    /// <summary>A timing in words.</summary>
    internal static string Timing(TimingOutlier one) =>
        FormattableString.Invariant($"{one.OldMs / 1000.0:0.0} s → {one.NewMs / 1000.0:0.0} s, {one.Factor:0.0} times what the other scenarios let expect");

    private static string Word(string? verdict) => verdict is null ? "absent" : Wording.Case(verdict).Label;
}

using Fumo.Judge;

namespace Fumo.Reports;

/// <summary>A case that came out otherwise.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Id">The case.</param>
/// <param name="Title">What must hold.</param>
/// <param name="Section">The section.</param>
/// <param name="Old">Its verdict in the earlier run; null where that run does not have it.</param>
/// <param name="New">Its verdict in the later run; null where that run does not have it.</param>
/// <param name="Reason">Why it comes out as it does now; null for a pass.</param>
/// <param name="Rerun">How to play it again.</param>
public sealed record CaseChange(ChangeKind Kind, string Id, string Title, string Section, string? Old, string? New, string? Reason, string? Rerun)
{
    /// <summary>True when the implementation breaks what it kept before: a new failure that no waiver covers and that was seen often enough.</summary>
    public bool IsRegression { get; init; }

    /// <summary>Why a new failure is no regression: waived, or seen once; null otherwise.</summary>
    public string? Because { get; init; }

    internal static CaseChange? Of(CasePair pair, SeenTwice? twice)
    {
        if (pair.IsLeftOut || KindOf(pair) is not { } kind)
        {
            return null;
        }

        CaseVerdict test = pair.Any;
        string? because = kind == ChangeKind.NewFailure ? Excuse(pair, twice) : null;
        return new(kind, test.Id, test.Title, test.Section, pair.Old?.Verdict, pair.New?.Verdict, Why(pair.New), pair.New?.Rerun)
        {
            IsRegression = kind == ChangeKind.NewFailure && because is null,
            Because = because,
        };
    }

    private static ChangeKind? KindOf(CasePair pair) => (pair.Old, pair.New) switch
    {
        (_, { Verdict: "fail" }) when NewFailures(pair).Any() || pair.Old?.Verdict != "fail" => ChangeKind.NewFailure,
        (null, _) => ChangeKind.Appeared,
        (_, null) => CasePair.IsJudged(pair.Old) ? ChangeKind.Lost : ChangeKind.Disappeared,
        ({ Verdict: "fail" }, { Verdict: "pass" }) => ChangeKind.Fixed,
        ({ } old, { } now) when old.Verdict == now.Verdict => CaseReason.Of(old) == CaseReason.Of(now) ? null : ChangeKind.ChangedReason,
        (_, { Verdict: "pass" }) => ChangeKind.Gained,
        (_, { Verdict: "notApplicable" }) when CasePair.IsJudged(pair.Old) => ChangeKind.Withdrawn,
        (_, { Verdict: "inconclusive" or "notRun" }) when CasePair.IsJudged(pair.Old) => ChangeKind.Lost,
        _ => ChangeKind.Otherwise,
    };

    /// <summary>Findings that fail the case now and did not before.</summary>
    private static IEnumerable<Finding> NewFailures(CasePair pair)
    {
        HashSet<string> before = [.. CaseReason.Failures(pair.Old).Select(finding => finding.Rule)];
        return CaseReason.Failures(pair.New).Where(finding => !before.Contains(finding.Rule));
    }

    private static string? Excuse(CasePair pair, SeenTwice? twice)
    {
        Finding[] failures = [.. NewFailures(pair)];
        return failures.Length > 0 && failures.All(finding => finding.Waived) ? "waived"
            : twice is not null && !twice.Confirms(pair.New!, failures) ? "seen once"
            : null;
    }

    private static string? Why(CaseVerdict? test) => CaseReason.Failures(test).FirstOrDefault()?.Message ?? test?.Reason;
}

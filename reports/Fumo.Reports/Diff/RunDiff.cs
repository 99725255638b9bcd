using Fumo.Judge;

namespace Fumo.Reports;

/// <summary>What changed between two runs of one role; a run and itself have no difference.</summary>
public sealed record RunDiff
{
    /// <summary>Version of the shape of its JSON.</summary>
    public string SchemaVersion { get; init; } = "1.0";

    /// <summary>The earlier run.</summary>
    public required DiffSide Old { get; init; }

    /// <summary>The later run.</summary>
    public required DiffSide New { get; init; }

    /// <summary>True when a requirement is broken in the later run that was not broken in the earlier one, and no waiver covers it.</summary>
    public required bool IsRegression { get; init; }

    /// <summary>True when something that was judged in the earlier run is not judged in the later one, though nobody left it out.</summary>
    public required bool IsLessJudged { get; init; }

    /// <summary>Why the two compare badly, and what was not compared; sentences.</summary>
    public required IReadOnlyList<string> Remarks { get; init; }

    /// <summary>Cases, regressions first.</summary>
    public required IReadOnlyList<CaseChange> Cases { get; init; }

    /// <summary>Checks that began or ceased to say something about a case.</summary>
    public required IReadOnlyList<CheckChange> Checks { get; init; }

    /// <summary>Requirements whose verdict is another one.</summary>
    public required IReadOnlyList<RequirementChange> Requirements { get; init; }

    /// <summary>Requirements that applied to one of the two only.</summary>
    public required IReadOnlyList<ClaimChange> Claims { get; init; }

    /// <summary>Scenarios that took far longer or shorter.</summary>
    public required IReadOnlyList<TimingOutlier> Timings { get; init; }

    /// <summary>True when there is nothing to tell.</summary>
    public bool IsEmpty => Cases.Count + Checks.Count + Requirements.Count + Claims.Count + Timings.Count == 0 && Old.Outcome == New.Outcome;

    /// <summary>1 for a regression; else 3 when less is judged than before; else 0.</summary>
    public int ExitCode => IsRegression ? 1 : IsLessJudged ? 3 : 0;

    /// <summary>Compares two runs.</summary>
    /// <param name="older">The earlier one.</param>
    /// <param name="newer">The later one.</param>
    /// <param name="twice">What must be seen twice to be a regression; null where once is enough.</param>
    /// <exception cref="ReportFormatException">They are of different roles.</exception>
    public static RunDiff Of(RunReport older, RunReport newer, SeenTwice? twice = null)
    {
        ArgumentNullException.ThrowIfNull(older);
        ArgumentNullException.ThrowIfNull(newer);
        if (older.Run.Role != newer.Run.Role)
        {
            throw new ReportFormatException($"a run of role {older.Run.Role} and one of role {newer.Run.Role} have no cases in common; compare runs of one role.");
        }

        IReadOnlyList<CasePair> pairs = CasePair.Of(older, newer);
        CaseChange[] cases = [.. pairs.Select(pair => CaseChange.Of(pair, twice)).OfType<CaseChange>().OrderBy(change => change.Kind)];
        return new()
        {
            Old = DiffSide.Of(older),
            New = DiffSide.Of(newer),
            IsRegression = cases.Any(change => change.IsRegression),
            IsLessJudged = cases.Any(change => change.Kind is ChangeKind.Lost),
            Remarks = [.. DiffRemarks.Of(older, newer, pairs, cases)],
            Cases = cases,
            Checks = [.. pairs.SelectMany(CheckChange.Of)],
            Requirements = [.. RequirementChange.Of(older, newer)],
            Claims = [.. ClaimChange.Of(older, newer)],
            Timings = TimingOutlier.Of(pairs),
        };
    }
}

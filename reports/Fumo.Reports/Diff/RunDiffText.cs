namespace Fumo.Reports;

/// <summary>A comparison as plain lines, regressions first, the answer last.</summary>
public static class RunDiffText
{
    /// <summary>The lines.</summary>
    /// <param name="diff">The comparison.</param>
    public static IEnumerable<string> Lines(RunDiff diff)
    {
        ArgumentNullException.ThrowIfNull(diff);
        return All(diff).Select(line => Visible.Text(line).Replace('\n', ' ').Replace('\t', ' '));
    }

    private static IEnumerable<string> All(RunDiff diff) =>
    [
        "old: " + DiffWords.Side(diff.Old),
        "new: " + DiffWords.Side(diff.New),
        .. diff.Remarks.Select(remark => "remark: " + remark),
        .. diff.Cases.GroupBy(change => change.Kind).SelectMany(Group),
        .. Part("Checks", diff.Checks, check => $"{DiffWords.Check(check)} {check.Effect} {check.Rule} in {check.Test}"),
        .. Part("Requirements", diff.Requirements, item => $"{item.Id} {DiffWords.Move(item.Old, item.New)}"),
        .. Part("Claims", diff.Claims, claim => $"{claim.Id} {DiffWords.Claim(claim)}"),
        .. Part("Timing", diff.Timings, one => $"{one.Scenario} {DiffWords.Timing(one)}"),
        DiffWords.Answer(diff),
    ];

    private static IEnumerable<string> Group(IGrouping<ChangeKind, CaseChange> same) =>
        Part(DiffWords.Heading(same.Key), [.. same], Case).SelectMany(line => line.Split('\n'));

    private static string Case(CaseChange change) =>
        $"{change.Id} ({change.Section}) {DiffWords.Move(change.Old, change.New)}{(change.Because is null ? "" : $" [{change.Because}]")}"
        + (change.Reason is null ? "" : $"\n      {change.Reason.ReplaceLineEndings(" ")}");

    private static IEnumerable<string> Part<T>(string heading, IReadOnlyList<T> all, Func<T, string> line) =>
        all.Count == 0 ? [] : [$"{heading} ({all.Count})", .. all.Select(one => "  " + line(one))];
}

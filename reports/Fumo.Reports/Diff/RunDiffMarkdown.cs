using static Fumo.Reports.MarkdownText;

namespace Fumo.Reports;

/// <summary>A comparison as Markdown, for a CI page.</summary>
public static class RunDiffMarkdown
{
    /// <summary>The page.</summary>
    /// <param name="diff">The comparison.</param>
    public static string Render(RunDiff diff)
    {
        ArgumentNullException.ThrowIfNull(diff);
        return string.Concat(
            $"## {(diff.IsRegression ? "❌" : diff.IsLessJudged ? "⚠️" : "✅")} {Of(DiffWords.Answer(diff))}\n\n",
            $"- old: {Of(DiffWords.Side(diff.Old))}\n- new: {Of(DiffWords.Side(diff.New))}\n",
            string.Concat(diff.Remarks.Select(remark => $"- {Of(remark)}\n")),
            "\n",
            string.Concat(diff.Cases.GroupBy(change => change.Kind).Select(Cases)),
            Part("Checks", ["Check", "Case", ""], diff.Checks, check => [Code(check.Rule), Code(check.Test), Of($"{check.Effect} {DiffWords.Check(check)}")]),
            Part("Requirements", ["Requirement", "", "Verdict"], diff.Requirements, item => [Code(item.Id), Of(item.Title), Of(DiffWords.Move(item.Old, item.New))]),
            Part("Claims", ["Requirement", "", "Claim"], diff.Claims, claim => [Code(claim.Id), Of(claim.Title), Of(DiffWords.Claim(claim))]),
            Part("Timing", ["Scenario", "Time"], diff.Timings, one => [Code(one.Scenario), Of(DiffWords.Timing(one))]));
    }

    private static string Cases(IGrouping<ChangeKind, CaseChange> same) =>
        Part(DiffWords.Heading(same.Key), ["Case", "Verdict", "Why"], [.. same], change =>
            [Code(change.Id), Of(DiffWords.Move(change.Old, change.New)), Of(string.Join(": ", new[] { change.Because, change.Reason }.OfType<string>()))]);

    private static string Part<T>(string heading, IReadOnlyList<string> columns, IReadOnlyList<T> all, Func<T, IReadOnlyList<string>> row) =>
        all.Count == 0 ? "" : $"### {heading} ({all.Count})\n\n{MarkdownTable.Of(columns, all.Select(row))}";
}

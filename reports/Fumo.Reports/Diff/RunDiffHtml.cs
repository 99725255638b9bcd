using static Fumo.Reports.Tags;

namespace Fumo.Reports;

/// <summary>A comparison as one page, readable offline, regressions first.</summary>
public static class RunDiffHtml
{
    /// <summary>Renders the page; the same comparison gives the same text.</summary>
    /// <param name="diff">The comparison.</param>
    public static string Render(RunDiff diff)
    {
        ArgumentNullException.ThrowIfNull(diff);
        return Page.Render($"{DiffWords.Answer(diff)} {diff.New.Implementation}", Header(diff), Tag("main").Id("main").Has("tabindex", "-1").With(diff.Cases.GroupBy(change => change.Kind).Select(Cases)).With(
            Part("checks", "Checks", ["Check", "Case", "Change", "What it says"], diff.Checks, check =>
                Row(check is { Appeared: true, Effect: "fail" } ? "fail" : "", Code(check.Rule), Code(check.Test), $"{check.Effect} {DiffWords.Check(check)}", check.Message)),
            Part("requirements", "Requirements", ["Requirement", "Title", "Verdict"], diff.Requirements, item =>
                Row(item.New ?? "", Code(item.Id), item.Title, DiffWords.Move(item.Old, item.New))),
            Part("claims", "Claims", ["Requirement", "Title", "Claim"], diff.Claims, claim => Row("", Code(claim.Id), claim.Title, DiffWords.Claim(claim))),
            Part("timing", "Timing", ["Scenario", "Time"], diff.Timings, one => Row("", Code(one.Scenario), DiffWords.Timing(one)))));
    }

    private static Element Header(RunDiff diff) => Tag("header").Class("masthead").With(
        Tag("p").Class("kicker").With("FUMO 1.0.2 · what changed between two runs"),
        Tag("h1").With(diff.New.Implementation),
        Tag("p").Class("verdict").Id("verdict").Has("data-regression", diff.IsRegression ? "true" : "false").With(
            Badge(Tone(diff), diff.IsRegression ? "✗" : diff.IsLessJudged ? "?" : "✓", DiffWords.Answer(diff))),
        Facts(("Old", DiffWords.Side(diff.Old)), ("New", DiffWords.Side(diff.New))),
        diff.Remarks.Count == 0 ? null : Tag("ul").With(diff.Remarks.Select(remark => Tag("li").With(remark))));

    private static string Tone(RunDiff diff) => diff.IsRegression ? "fail" : diff.IsLessJudged ? "inconclusive" : "pass";

    private static Html Cases(IGrouping<ChangeKind, CaseChange> same) =>
        Part(same.Key.ToString().ToLowerInvariant(), DiffWords.Heading(same.Key), ["Case", "Verdict", "Why", "Play it again"], [.. same], change =>
            Row(DiffWords.Tone(same.Key), Code(change.Id), DiffWords.Move(change.Old, change.New), Why(change), change.Rerun is { } rerun ? Code(rerun) : null)
                .Has("data-case", change.Id).Has("data-regression", change.IsRegression ? "true" : "false"))!;

    private static Element Why(CaseChange change) => Tag("span").With(
        change.Because is null ? null : Tag("strong").With(change.Because + ". "), change.Reason, Tag("span").Class("reason").With($"{change.Title} (§ {change.Section})"));

    private static Element Row(string tone, Html head, params IEnumerable<Html?> cells) =>
        Tag("tr").Class(tone).With(RowHead(head)).With(cells.Select(cell => Cell(cell)));

    private static Element? Part<T>(string id, string heading, IReadOnlyList<string> columns, IReadOnlyList<T> all, Func<T, Element> row) =>
        all.Count == 0 ? null : Section(id, $"{heading} ({all.Count})", Table(heading, columns, all.Select(row)));
}

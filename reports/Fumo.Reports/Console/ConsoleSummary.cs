using Fumo.Judge;

namespace Fumo.Reports;

/// <summary>What a run prints at its end: what failed first, then what could not be judged, the counts, the verdict, where the report is.</summary>
public static class ConsoleSummary
{
    /// <summary>The lines, in order.</summary>
    /// <param name="report">The report.</param>
    /// <param name="htmlPath">Where the page lies, as it is shown; null when none was written.</param>
    public static IReadOnlyList<SummaryLine> Of(RunReport report, string? htmlPath = null) =>
    [
        .. Requirements(report, "fail", SummaryRole.Bad),
        .. Requirements(report, "inconclusive", SummaryRole.Doubtful),
        .. LeftOpen(report),
        .. DmFailures(report),
        .. LeftOut(report),
        .. report.Remarks.Select(remark => Line(SummaryRole.Doubtful, $"remark: {remark}")),
        Line(SummaryRole.Text, CountText.Cases(report.Summary)),
        Line(SummaryRole.Text, "dm protocol: " + Wording.Run(report.Dm.Verdict).Label),
        Verdict(report),
        .. htmlPath is null ? Array.Empty<SummaryLine>() : [Line(SummaryRole.Place, "report: " + htmlPath)],
    ];

    /// <summary>Writes the lines without colours.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where to.</param>
    /// <param name="htmlPath">Where the page lies, as it is shown; null when none was written.</param>
    public static void Write(RunReport report, TextWriter output, string? htmlPath = null)
    {
        foreach (SummaryLine line in Of(report, htmlPath))
        {
            output.WriteLine(line.Text);
        }
    }

    private static IEnumerable<SummaryLine> Requirements(RunReport report, string verdict, SummaryRole role)
    {
        ILookup<string, CaseVerdict> tests = report.Tests.ToLookup(test => test.Id);
        string[] Whys(ScrVerdict item) =>
            [.. item.Tests.SelectMany(id => tests[id]).Where(test => test.Verdict == verdict).Select(Why).Distinct().DefaultIfEmpty(item.Reason).OfType<string>()];

        // What one cause keeps open is told once, not by every requirement.
        foreach (IGrouping<string, ScrVerdict> same in report.Scr.Where(item => item.Applicable && item.Verdict == verdict).GroupBy(item => string.Join('\n', Whys(item))))
        {
            ScrVerdict first = same.First();
            string which = same.Count() == 1 ? $"{first.Id} ({first.Section}) {first.Title}" : string.Join(", ", same.Select(item => item.Id));
            yield return Line(role, $"{Wording.Case(verdict).Label} {which}");
            foreach (string why in Whys(first))
            {
                yield return Line(SummaryRole.Detail, "  " + why);
            }
        }
    }

    // What keeps the gate closed though nothing was tried.
    private static IEnumerable<SummaryLine> LeftOpen(RunReport report) =>
        from item in report.Scr
        where item is { Applicable: true, Status: "M", Verdict: "notRun" } && item.Cause is not ("selection" or "shard" or "noEvidence")
        group item by item.Reason into same
        select Line(SummaryRole.Doubtful, $"not judged {string.Join(", ", same.Select(item => item.Id))}: {same.Key}");

    private static IEnumerable<SummaryLine> DmFailures(RunReport report) =>
        report.Tests
            .SelectMany(test => test.Findings)
            .Where(finding => finding is { Document: "DM", Effect: "fail" })
            .Select(finding => finding.Message)
            .Distinct()
            .Select(message => Line(SummaryRole.Doubtful, "dm " + message));

    // What nobody asked for needs no word; what the configuration could add does.
    private static IEnumerable<SummaryLine> LeftOut(RunReport report) =>
        from test in report.Tests
        where test.Verdict == "notRun" && test.Cause is not ("selection" or "shard")
        group test by test.Reason into same
        select Line(SummaryRole.Detail, $"not run: {Plural.Of(same.Count(), "case")}: {same.Key}");

    private static string? Why(CaseVerdict test) =>
        test.Findings.FirstOrDefault(finding => finding.Effect == "fail")?.Message ?? test.Reason;

    private static SummaryLine Verdict(RunReport report)
    {
        RunWording verdict = Wording.Run(report.Verdict);
        string others = string.Concat(report.OtherProfiles.Select(other => $", {other.Key}: {Wording.Run(other.Value).Label}"));
        SummaryRole role = (report.Verdict, report.Gate) switch
        {
            ("conformant", "passed") => SummaryRole.Good,
            ("nonConformant", _) => SummaryRole.Bad,
            _ => SummaryRole.Doubtful,
        };
        return Line(role, $"{verdict.Label} ({report.Profile}{others}), gate {report.Gate}. {verdict.Meaning}");
    }

    private static SummaryLine Line(SummaryRole role, string text) =>
        new(role, Visible.Text(text).Replace('\n', ' ').Replace('\t', ' '));
}

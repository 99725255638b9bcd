using System.Globalization;
using System.Text;
using Fumo.Judge;
using static Fumo.Reports.MarkdownText;

namespace Fumo.Reports;

/// <summary>summary.md: what a CI page shows of a run, what failed first; nothing from the implementation is markup.</summary>
public static class SummaryMarkdown
{
    /// <summary>The file's name in a run's folder.</summary>
    public const string FileName = "summary.md";

    private const int MostRows = 100;

    /// <summary>Renders a report; the same report gives the same text.</summary>
    /// <param name="report">The report.</param>
    public static string Render(RunReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        StringBuilder page = new();
        Head(page, report);
        Requirements(page, "Failed requirements", report, "fail");
        Requirements(page, "Requirements that could not be judged", report, "inconclusive");
        Cases(page, "Cases with DM protocol failures", report.Tests.Where(test => test.Findings.Any(finding => finding is { Document: "DM", Effect: "fail" })), "DM");
        Cases(page, "Warnings", report.Tests.Where(test => test.Verdict != "fail" && test.Findings.Any(finding => finding.Effect == "warning")), null);
        return page.ToString();
    }

    private static void Head(StringBuilder page, RunReport report)
    {
        RunWording verdict = Wording.Run(report.Verdict);
        string sign = verdict.Tone switch { "pass" => "✅", "fail" => "❌", _ => "⚠️" };
        page.Append(CultureInfo.InvariantCulture, $"## {sign} {Of(report.Implementation.Name)} {Of(report.Implementation.Version ?? "")}: {verdict.Label}\n\n");
        page.Append(CultureInfo.InvariantCulture, $"{verdict.Meaning}\n\n");
        if (!report.Complete)
        {
            page.Append("**Not a conformance statement**: applicable mandatory requirements were left unjudged.\n\n");
        }

        page.Append(MarkdownTable.Of(["FUMO 1.0.2", ""], Facts(report)));
    }

    private static IEnumerable<IReadOnlyList<string>> Facts(RunReport report)
    {
        yield return ["Gate", $"{report.Gate}, exit code {Tags.Number(report.ExitCode)}"];
        yield return ["Profile", string.Concat(report.Profile, report.OtherProfiles.Select(other => $"; {other.Key}: {Wording.Run(other.Value).Label}").Aggregate("", string.Concat))];
        yield return ["DM protocol", Wording.Run(report.Dm.Verdict).Label];
        yield return ["Cases", CountText.Cases(report.Summary)];
        yield return ["Cost", CountText.Cost(report.Operations)];
        yield return ["Run", $"{Code(report.Run.Id)}, fumo {Of(report.Tool.Version)}"];
    }

    private static void Requirements(StringBuilder page, string heading, RunReport report, string verdict)
    {
        ILookup<string, CaseVerdict> tests = report.Tests.ToLookup(test => test.Id);
        Part(page, heading, ["Requirement", "What is required", "Why", "Play it again"],
            [.. report.Scr.Where(item => item.Applicable && item.Verdict == verdict).Select(item =>
            {
                CaseVerdict? first = item.Tests.SelectMany(id => tests[id]).FirstOrDefault(test => test.Verdict == verdict);
                return (IReadOnlyList<string>)[Code(item.Id), $"{Of(item.Title)} (§ {Of(item.Section)})", Of(Why(first, null) ?? item.Reason ?? ""), first is null ? "" : Code(first.Rerun)];
            })]);
    }

    private static void Cases(StringBuilder page, string heading, IEnumerable<CaseVerdict> tests, string? document) =>
        Part(page, heading, ["Case", "What must hold", "What there was"],
            [.. tests.Select(test => (IReadOnlyList<string>)[Code(test.Id), $"{Of(test.Title)} (§ {Of(test.Section)})", Of(Why(test, document) ?? "")])]);

    private static string? Why(CaseVerdict? test, string? document) =>
        test?.Findings
            .Where(finding => document is null || finding.Document == document)
            .OrderBy(finding => Vocabulary.Rank(Vocabulary.Effects, finding.Effect))
            .FirstOrDefault(finding => finding.Effect != "remark")?.Message ?? test?.Reason;

    private static void Part(StringBuilder page, string heading, IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        page.Append(CultureInfo.InvariantCulture, $"### {heading} ({rows.Count})\n\n");
        page.Append(MarkdownTable.Of(columns, rows.Take(MostRows)));
        if (rows.Count > MostRows)
        {
            page.Append(CultureInfo.InvariantCulture, $"{rows.Count - MostRows} more are in report.html.\n\n");
        }
    }
}

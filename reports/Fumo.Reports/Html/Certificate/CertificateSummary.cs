using Fumo.Judge;
using static Fumo.Reports.Tags;

namespace Fumo.Reports;

/// <summary>How many requirements and cases came out how, and what stands beside the verdict.</summary>
internal static class CertificateSummary
{
    internal static Html Of(ReportView view)
    {
        RunReport report = view.Report;
        return Section(
            "summary",
            "Summary",
            Table("Requirements and cases", ["Of", .. Vocabulary.Verdicts.Select(verdict => Wording.Case(verdict).Label), "all"],
            [
                Row("Requirements", "scr", verdict => report.Summary.Scr.GetValueOrDefault(verdict)),
                Row("Cases", "tests", verdict => Cases(report.Summary, verdict)),
            ]).Class("scroll counts-table"),
            Facts(
                ("Gate", $"{report.Gate} (exit code {Number(report.ExitCode)})"),
                ("DM protocol, judged apart", Wording.Run(report.Dm.Verdict).Label),
                ("Other profile", report.OtherProfiles.Count == 0 ? null
                    : string.Join(", ", report.OtherProfiles.Select(other => $"{other.Key}: {Wording.Run(other.Value).Label}"))),
                ("Warnings", Number(report.Summary.Warnings)),
                ("Played", CountText.Cost(report.Operations))));
    }

    private static Element Row(string name, string of, Func<string, int> count)
    {
        int[] counts = [.. Vocabulary.Verdicts.Select(count)];
        return Tag("tr").Has("data-of", of).With(RowHead(name))
            .With(counts.Select((one, i) => Cell(Number(one)).Has("data-verdict", Vocabulary.Verdicts[i]).Class(one == 0 ? "zero" : Vocabulary.Verdicts[i])))
            .With(Cell(Number(counts.Sum())));
    }

    private static int Cases(SummaryCounts counts, string verdict) => verdict switch
    {
        "fail" => counts.Fail,
        "inconclusive" => counts.Inconclusive,
        "pass" => counts.Pass,
        "notRun" => counts.NotRun,
        _ => counts.NotApplicable,
    };
}

using Fumo.Judge;

namespace Fumo.Reports;

/// <summary>Failures, what could not be judged, and warnings as workflow commands of GitHub Actions; a case is one annotation.</summary>
public static class GitHubAnnotations
{
    // The service shows ten of a kind and step.
    private const int MostOfAKind = 10;

    /// <summary>The lines, worst first; whatever the implementation sent, a line is one command.</summary>
    /// <param name="report">The report.</param>
    public static IEnumerable<string> Lines(RunReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return
        [
            .. report.Tests.Where(test => test.Verdict == "fail").Take(MostOfAKind).Select(test => Line("error", test, "fail")),
            .. report.Tests.Where(test => test.Verdict != "fail" && (test.Verdict == "inconclusive" || Has(test, "warning"))).Take(MostOfAKind).Select(test => Line("warning", test, "warning")),
        ];
    }

    private static bool Has(CaseVerdict test, string effect) => test.Findings.Any(finding => finding.Effect == effect);

    private static string Line(string kind, CaseVerdict test, string effect)
    {
        string message = test.Findings.FirstOrDefault(finding => finding.Effect == effect)?.Message ?? test.Reason ?? test.Title;
        return $"::{kind} title={Property($"{test.Id} (section {test.Section})")}::{Data($"{message}\n{test.Rerun}")}";
    }

    private static string Data(string text) =>
        Visible.Text(text).Replace('\t', ' ').Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}

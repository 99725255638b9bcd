using Fumo.Judge;
using NUnit.Framework;

namespace Fumo.Suites;

/// <summary>
/// Tells NUnit how a case came out. To NUnit an inconclusive test is a skipped one, and the run is green: what the gate wants
/// and nobody could judge is therefore a failure here.
/// </summary>
public static class CaseAssertion
{
    /// <summary>Ends the running test as the case ended.</summary>
    /// <param name="report">The report of the run.</param>
    /// <param name="id">The case.</param>
    public static void Hold(RunReport report, string id)
    {
        ArgumentNullException.ThrowIfNull(report);
        CaseVerdict verdict = report.Tests.First(test => test.Id == id);
        string reason = $"{verdict.Verdict}{(verdict.Flaky ? ", flaky" : "")}: {verdict.Reason}";
        switch (CaseOutcomes.Of(report, verdict))
        {
            case CaseResult.Passed when verdict.Verdict == "pass":
                Assert.Pass(Text(verdict, "warning"));
                break;
            case CaseResult.Passed:
                // There is nothing to hold; NUnit has no word for that but skipped, which would say that something was left out.
                Assert.Pass(reason);
                break;
            case CaseResult.Failed:
                Assert.Fail(verdict.Verdict == "fail" ? Text(verdict, "fail") : reason);
                break;
            default:
                Assert.Ignore(reason);
                break;
        }
    }

    /// <summary>Holds what <c>fumo run</c> tells by its exit code.</summary>
    /// <param name="report">The report of the run.</param>
    public static void HoldGate(RunReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        string[] open = [.. report.Scr.Where(item => item.Applicable && item.Verdict is not ("pass" or "notApplicable")).Select(item => $"{item.Id}: {item.Verdict}: {item.Reason}")];
        Assert.That(report.ExitCode, Is.Zero, string.Join('\n', [$"The gate is {report.Gate}: {report.Verdict}.", .. open, .. report.Remarks]));
    }

    private static string Text(CaseVerdict verdict, string effect) =>
        string.Join('\n', verdict.Findings.Where(finding => finding.Effect == effect).Select(finding => finding.Message));
}

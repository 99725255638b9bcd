using Fumo.Judge;
using NUnit.Framework;

namespace Fumo.Suites;

/// <summary>Tells NUnit how a case came out. The gate reads report.json: to NUnit an inconclusive test is a skipped one.</summary>
internal static class CaseAssertion
{
    /// <summary>Ends the running test as the case ended.</summary>
    /// <param name="verdict">How the case came out.</param>
    public static void Hold(CaseVerdict verdict)
    {
        string reason = verdict.Reason ?? "";
        switch (verdict.Verdict)
        {
            case "pass":
                Assert.Pass(Text(verdict, "warning"));
                break;
            case "fail":
                Assert.Fail(Text(verdict, "fail"));
                break;
            case "notApplicable":
                // There is nothing to hold; NUnit has no word for that but skipped, which would say that something was left out.
                Assert.Pass($"not applicable: {reason}");
                break;
            case "inconclusive":
                Assert.Inconclusive(reason);
                break;
            default:
                Assert.Ignore($"{verdict.Verdict}: {reason}");
                break;
        }
    }

    private static string Text(CaseVerdict verdict, string effect) =>
        string.Join('\n', verdict.Findings.Where(finding => finding.Effect == effect).Select(finding => finding.Message));
}

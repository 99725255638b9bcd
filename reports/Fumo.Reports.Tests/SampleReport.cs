using Fumo.Judge;

namespace Fumo.Reports.Tests;

/// <summary>The report of the sample run.</summary>
internal static class SampleReport
{
    internal static RunReport Report { get; } = Make();

    private static RunReport Make()
    {
        CaseVerdict[] tests = [.. SampleCases.All];
        ScrVerdict[] scr = [.. SampleRequirements.All];
        return new()
        {
            Tool = new("fumo", "0.1.0", "OMA-TS-DM-FUMO-V1_0_2"),
            Run = new("20261123-141530-7f3a", Sample.Started, Sample.Started.AddSeconds(142), "client"),
            Implementation = new("Acme Phone X", "Acme", "1.2.3"),
            Profile = "strict",
            Verdict = "nonConformant",
            OtherProfiles = new Dictionary<string, string> { ["field"] = "nonConformant" },
            Dm = new("conformant"),
            Gate = "failed",
            ExitCode = 1,
            Complete = true,
            Unjudged = ["FUMO-C-022"],
            Summary = new(
                Count("pass"), Count("fail"), Count("inconclusive"), Count("notApplicable"), Count("notRun"),
                tests.SelectMany(test => test.Findings).Count(finding => finding.Effect == "warning"),
                Vocabulary.Verdicts.ToDictionary(verdict => verdict, verdict => scr.Count(item => item.Verdict == verdict))),
            Operations = new(9, 4, 23),
            Remarks = ["The configuration claims FUMO-T-012, but no Ext node was seen."],
            Scr = scr,
            Tests = tests,
        };

        int Count(string verdict) => tests.Count(test => test.Verdict == verdict);
    }
}

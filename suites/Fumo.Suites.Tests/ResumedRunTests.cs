using Fumo.Judge;

namespace Fumo.Suites.Tests;

/// <summary>A run that was killed and resumed comes to the same judgement as one that was not.</summary>
public sealed class ResumedRunTests
{
    [TestCase("reference", 6)]
    [TestCase("{reference: {fault: [M29]}}", 6)]
    [TestCase("{reference: {fault: [M71]}}", 6)]
    public void A_run_that_was_killed_at_any_moment_and_resumed_judges_as_if_nothing_had_been(string launch, int times)
    {
        VirtualRunResult whole = ReferenceRuns.Play(launch);
        string[] expected = Told(whole.Report);

        foreach (int length in Enumerable.Range(0, times).Select(_ => TestContext.CurrentContext.Random.Next(1, whole.Entries.Count)))
        {
            VirtualRunResult resumed = ReferenceRuns.Play(launch, before: [.. whole.Entries.Take(length)]);

            Assert.That(Told(resumed.Report), Is.EqualTo(expected), $"killed after entry {length} of {whole.Entries.Count}");
            Assert.That((resumed.Report.Verdict, resumed.Report.ExitCode), Is.EqualTo((whole.Report.Verdict, whole.Report.ExitCode)));
        }
    }

    private static string[] Told(RunReport report) =>
    [
        .. report.Tests
            .SelectMany(test => test.Findings.Select(finding => $"{finding.Rule} {finding.Effect}").Prepend("").Select(finding => $"{test.Id} {test.Verdict} {finding}"))
            .Distinct().Order(StringComparer.Ordinal),
    ];
}

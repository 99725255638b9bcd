using Fumo.Catalogue;
using Fumo.Judge;
using Fumo.Reports;

namespace Fumo.Suites;

/// <summary>What a run's report found, each rule and effect once.</summary>
internal static class Findings
{
    /// <summary>The fails and warnings; remarks are none.</summary>
    /// <param name="report">The report.</param>
    public static IReadOnlyList<SideFinding> Of(RunReport report) =>
    [
        .. from test in report.Tests
           from finding in test.Findings
           where finding.Effect is "fail" or "warning"
           group (test, finding) by (finding.Rule, finding.Effect) into same
           orderby same.Key.Rule, same.Key.Effect
           let first = same.First()
           select new SideFinding(
               first.finding.Rule, first.finding.Effect, first.test.Id, first.finding.Message, first.finding.Expected, first.finding.Observed,
               FumoCatalogue.FindRuling(first.finding.Ruling ?? "")?.Field ?? first.finding.Effect),
    ];
}
